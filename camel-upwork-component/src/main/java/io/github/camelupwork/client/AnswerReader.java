// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.github.camelupwork.catalog.Answer;
import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Binding;
import io.github.camelupwork.catalog.Effect;
import io.github.camelupwork.exception.Failure;
import io.github.camelupwork.exception.GraphQLError;
import io.github.camelupwork.exception.UpworkException;
import io.github.camelupwork.exception.UpworkReportException;
import io.github.camelupwork.exception.UpworkUnreadableAnswerException;
import io.github.camelupwork.graphql.GraphQLAnswer;
import io.github.camelupwork.graphql.Partial;
import io.github.camelupwork.http.AnswerBoundException;
import io.github.camelupwork.json.Json;
import io.github.camelupwork.report.ReportErrorException;
import io.github.camelupwork.report.ReportFormatException;
import io.github.camelupwork.report.ReportKind;
import io.github.camelupwork.report.ReportPageException;
import io.github.camelupwork.report.ReportReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a successful answer; what only looks like one becomes an exception. Immutable. */
final class AnswerReader {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerReader.class);
    private static final int NO_CONTENT = 204;
    /** The part of a page, in bytes, that is read to find out whose it is. */
    private static final int SHOWN = 64 * 1024;

    private final Partial partial;

    /** @param partial the handling of data that comes with errors of GraphQL; null to follow the effect of the call */
    AnswerReader(Partial partial) {
        this.partial = partial;
    }

    /** Reads a step of an answer. */
    @FunctionalInterface
    private interface Reading {
        UpworkAnswer read() throws IOException;
    }

    /** The answer, read whole. */
    UpworkAnswer read(UpworkCall call, HttpReply reply) {
        return classified(call, reply, () -> {
            if (call.binding().api() == Api.GRAPHQL) {
                return graphQL(call, reply);
            }
            return call.binding().answer().kind() == Answer.Kind.TABLE ? table(call, reply) : json(call, reply);
        });
    }

    /**
     * The rows of a report, still on the wire; closing them closes the answer.
     *
     * @param time the maximum wait for some of them
     */
    UpworkAnswer rows(UpworkCall call, HttpReply reply, Duration time) {
        return classified(call, reply, () -> {
            ReportReader rows = rows(call, reply.stream(time));
            return new UpworkAnswer(new ReportRows(call, reply, rows), envelope(reply, rows.envelope()));
        });
    }

    private static UpworkAnswer classified(UpworkCall call, HttpReply reply, Reading reading) {
        if (reply.status() == NO_CONTENT) {
            requireNothingToRead(call, reply);
        }
        try {
            return reading.read();
        } catch (ReportErrorException e) {
            throw new UpworkReportException(
                    failure(call, reply, e.getMessage()),
                    e.httpStatus(),
                    reply.redactor().cause(e));
        } catch (ReportPageException e) {
            throw unreadable(call, reply, e.page(), e, e.getMessage());
        } catch (ReportFormatException e) {
            throw new UpworkUnreadableAnswerException(
                    failure(call, reply, e.getMessage()), reply.redactor().cause(e));
        } catch (UncheckedIOException e) {
            throw brokeOff(call, reply, e.getCause());
        } catch (IOException e) {
            throw brokeOff(call, reply, e);
        } catch (UpworkException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            throw new UpworkUnreadableAnswerException(
                    failure(call, reply, "the answer has a form that cannot be understood: " + reason(e)),
                    reply.redactor().cause(e));
        }
    }

    private static UpworkAnswer table(UpworkCall call, HttpReply reply) throws IOException {
        Binding binding = call.binding();
        Object output = call.values().get("tqx");
        if (output != null && !"out:json".equals(output)) {
            return text(binding, reply);
        }
        try (ReportReader rows = rows(call, reply.stream())) {
            return new UpworkAnswer(rows.readAll().rows(), envelope(reply, rows.envelope()));
        }
    }

    /** Hands CSV and XML on as they came, once they have proved to be a report. */
    private static UpworkAnswer text(Binding binding, HttpReply reply) throws IOException {
        byte[] body = reply.bytes();
        try (ReportReader rows =
                ReportReader.open(new ByteArrayInputStream(body), kind(binding).table())) {
            rows.forEachRemaining(row -> {});
        }
        return new UpworkAnswer(new String(body, StandardCharsets.UTF_8), Envelope.of(reply));
    }

    private static ReportReader rows(UpworkCall call, InputStream body) {
        ReportKind kind = kind(call.binding());
        return ReportReader.open(
                body, kind.table(), ReportQueries.of(call).map(kind::columnsOf).orElse(List.of()));
    }

    private static ReportKind kind(Binding binding) {
        return ReportKind.of(binding.report().name());
    }

    private static Envelope envelope(HttpReply reply, Map<?, ?> around) {
        return Envelope.of(reply).with(new EnvelopeFields(around));
    }

    private static UpworkAnswer json(UpworkCall call, HttpReply reply) throws IOException {
        byte[] body = reply.bytes();
        Answer answer = call.binding().answer();
        Object tree = isBlank(body) ? null : tree(call, reply, body);
        if (tree == null) {
            requireNothingToRead(call, reply);
            return new UpworkAnswer(answer.kind() == Answer.Kind.LIST ? List.of() : Map.of(), Envelope.of(reply));
        }
        refuseError(call, reply, tree);
        Envelope envelope = tree instanceof Map<?, ?> map ? envelope(reply, map) : Envelope.of(reply);
        PayloadReader payload = new PayloadReader(answer);
        Object read = payload.read(tree);
        warnOfNulls(call, Notes.nulls(payload.nullItems(), 0), false);
        return new UpworkAnswer(read, envelope.with(Notes.nulls(payload.nullItems(), 0)));
    }

    private UpworkAnswer graphQL(UpworkCall call, HttpReply reply) throws IOException {
        Binding binding = call.binding();
        Object tree = tree(call, reply, reply.bytes());
        GraphQLAnswer answer = GraphQLAnswer.of(redactedIfErrors(reply, tree))
                .orElseThrow(() -> new UpworkUnreadableAnswerException(
                        failure(call, reply, "the answer is no answer of GraphQL" + said(reply, tree)), null));
        Partial wanted = partial == null ? Partial.of(binding.effect()) : partial;
        Failure known = failure(call, reply, null).refusal(answer.isRefusedBeforeExecution());
        answer.failure(binding, call.values(), known, wanted).ifPresent(failed -> {
            throw failed;
        });
        if (wanted == Partial.WARN && !answer.errors().isEmpty()) {
            LOG.warn(
                    "{}: Upwork answered with errors beside the data: {}",
                    call.operation().name(),
                    answer.errors().stream().map(GraphQLError::message).toList());
        }
        Envelope envelope = Envelope.of(reply).with(answer, binding);
        boolean noList = answer.isNoList(binding, call.values());
        warnOfNulls(call, envelope.notes(), noList);
        return new UpworkAnswer(
                answer.payload(binding, call.values()), noList ? envelope.with(Notes.NO_LIST) : envelope);
    }

    /** The words of an answer that is an error in a form of its own. */
    private static String said(HttpReply reply, Object tree) {
        Map<?, ?> answer = tree instanceof Map<?, ?> map ? map : Map.of();
        Object words = answer.get("error") instanceof Map<?, ?> error ? error.get("message") : answer.get("message");
        return words == null ? "" : ": " + reply.redactor().text(words.toString());
    }

    private static void warnOfNulls(UpworkCall call, Notes notes, boolean noList) {
        String operation = call.operation().name();
        if (noList) {
            LOG.warn("{}: {}", operation, GraphQLAnswer.NO_LIST);
        }
        if (notes.nullItems() > 0) {
            LOG.warn("{}: Upwork answered null for {} items, which are left out", operation, notes.nullItems());
        }
    }

    /** Returns the redacted tree if it has errors: errors may quote secrets, and may carry data into an exception. */
    private static Object redactedIfErrors(HttpReply reply, Object tree) {
        return tree instanceof Map<?, ?> map && map.get("errors") != null
                ? reply.redactor().json(tree)
                : tree;
    }

    private static boolean isBlank(byte[] body) {
        for (byte each : body) {
            if (each > ' ') {
                return false;
            }
        }
        return new String(body, StandardCharsets.UTF_8).isBlank();
    }

    private static Object tree(UpworkCall call, HttpReply reply, byte[] body) {
        try {
            return Json.read(body);
        } catch (UncheckedIOException e) {
            String head = new String(body, 0, Math.min(body.length, SHOWN), StandardCharsets.UTF_8);
            String form = reply.contentType().contains("html") ? "an HTML page" : "not whole JSON";
            throw unreadable(call, reply, head, e, "the answer is " + form);
        }
    }

    /** The firewall keeps reads from Upwork; whether it kept a write from it is left open. */
    private static UpworkException unreadable(
            UpworkCall call, HttpReply reply, String body, Throwable cause, String otherwise) {
        Optional<String> firewall = FirewallPage.read(reply.status(), body).map(reply.redactor()::text);
        if (firewall.isPresent() && call.binding().effect() == Effect.READ) {
            return ErrorReader.firewall(call, reply, firewall.get());
        }
        return new UpworkUnreadableAnswerException(
                failure(call, reply, firewall.orElse(otherwise)),
                reply.redactor().cause(cause));
    }

    /**
     * Rejects an empty response to a read: "nothing" must not be mistaken for "there is none", or a payment that is
     * settled by reading would be paid again.
     */
    private static void requireNothingToRead(UpworkCall call, HttpReply reply) {
        if (call.binding().effect() == Effect.READ) {
            throw new UpworkUnreadableAnswerException(failure(call, reply, "the answer is empty"), null);
        }
    }

    /** An error that arrives as a success says neither that the order was executed nor that it was not. */
    private static void refuseError(UpworkCall call, HttpReply reply, Object tree) {
        String error = tree instanceof Map<?, ?> map ? error(map, call.binding().effect()) : null;
        if (error != null) {
            throw new UpworkUnreadableAnswerException(
                    failure(call, reply, "the answer has the status of a success and holds an error: " + error), null);
        }
    }

    private static String reason(Throwable e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    /** Returns the error for a read that ended early, because the body broke off or is longer than allowed. */
    static UpworkException brokeOff(UpworkCall call, HttpReply reply, IOException e) {
        return e instanceof AnswerBoundException
                ? new UpworkUnreadableAnswerException(failure(call, reply, e.getMessage()), null)
                : HttpSender.brokeOff(call, reply, e);
    }

    /**
     * Returns the error of a response. For money operations any error counts; for others a field may have that name.
     */
    private static String error(Map<?, ?> map, Effect effect) {
        if (map.get("error") instanceof Map<?, ?> error && error.containsKey("message")) {
            return String.valueOf(error.get("message"));
        }
        Object error = map.get("error") == null ? map.get("errors") : map.get("error");
        boolean none = error == null || error instanceof Collection<?> all && all.isEmpty();
        return effect == Effect.MONEY && !none ? error.toString() : null;
    }

    static Failure failure(UpworkCall call, HttpReply reply, String message) {
        return new Failure(
                call.operation().name(),
                reply.status(),
                null,
                reply.redactor().text(message),
                reply.requestId(),
                call.binding().permission());
    }
}
