// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.github.camelupwork.exception.Failure;
import io.github.camelupwork.exception.UpworkBadRequestException;
import io.github.camelupwork.exception.UpworkException;
import io.github.camelupwork.exception.UpworkForbiddenException;
import io.github.camelupwork.exception.UpworkNotFoundException;
import io.github.camelupwork.exception.UpworkServerException;
import io.github.camelupwork.exception.UpworkTooLargeException;
import io.github.camelupwork.exception.UpworkTooManyRequestsException;
import io.github.camelupwork.exception.UpworkUnauthorizedException;
import io.github.camelupwork.exception.UpworkUnreadableAnswerException;
import io.github.camelupwork.http.RetryAfter;
import io.github.camelupwork.http.WebPage;
import io.github.camelupwork.json.Json;
import org.apache.hc.core5.http.HttpHeaders;

/** Turns an answer of failure into the exception of its kind; nothing loses its status. */
final class ErrorReader {

    /** The reference's text for a signature with a wrong time: a refusal of the caller, not of the request. */
    private static final String WRONG_CLOCK = "Timestamp is out of sequence";

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;
    private static final int MOST = 64 * 1024;
    private static final int SHOWN = 200;
    private final Clock serverClock;

    /**
     * @param serverClock the server's time, by which a date in {@code Retry-After} is meant
     */
    ErrorReader(Clock serverClock) {
        this.serverClock = serverClock;
    }

    UpworkException read(UpworkCall call, HttpReply reply) {
        String body = body(reply);
        Optional<String> firewall = reply.status() < SERVER_ERROR && reply.status() != TOO_MANY_REQUESTS
                ? FirewallPage.read(reply.status(), body)
                : Optional.empty();
        if (firewall.isPresent()) {
            return firewall(call, reply, firewall.get());
        }
        Map<?, ?> object = object(body);
        Map<?, ?> error = error(object);
        String code = reply.header(RefusalProof.CODE)
                .or(() -> text(error, "code"))
                .or(() -> element(body, "code"))
                .orElse(null);
        String message = reply.header("X-Upwork-Error-Message")
                .or(() -> text(error, "message"))
                .or(() -> text(error, "error_description"))
                .or(() -> text(error, "error"))
                .or(() -> element(body, "message"))
                .or(() -> WebPage.title(body))
                .or(() -> redirect(reply))
                .orElseGet(() -> plain(body));
        return exception(
                new Failure(
                        call.operation().name(),
                        reply.status(),
                        code,
                        message,
                        reply.requestId(),
                        call.binding().permission(),
                        RefusalProof.given(reply, object)),
                reply);
    }

    /** No permission of the key would open it. */
    static UpworkException firewall(UpworkCall call, HttpReply reply, String said) {
        return new UpworkForbiddenException(
                new Failure(
                        call.operation().name(),
                        reply.status(),
                        null,
                        said + "; " + WebPage.ADVICE,
                        reply.requestId(),
                        null),
                null);
    }

    private UpworkException exception(Failure failure, HttpReply reply) {
        int status = failure.status();
        if (status == 400 && failure.message().contains(WRONG_CLOCK)) {
            return new UpworkUnauthorizedException(failure, null);
        }
        return switch (status) {
            case 401 -> new UpworkUnauthorizedException(failure, null);
            case 403 -> new UpworkForbiddenException(failure, null);
            case 404 -> new UpworkNotFoundException(failure, null);
            case 413 -> new UpworkTooLargeException(failure, null);
            case 429 -> new UpworkTooManyRequestsException(failure, retryAfter(reply));
            default ->
                status >= 500
                        ? new UpworkServerException(failure, null)
                        : status >= 400
                                ? new UpworkBadRequestException(failure, null)
                                : new UpworkUnreadableAnswerException(failure, null);
        };
    }

    private Duration retryAfter(HttpReply reply) {
        return RetryAfter.parse(reply.header(HttpHeaders.RETRY_AFTER).orElse(null), serverClock.instant());
    }

    private static String body(HttpReply reply) {
        try {
            return reply.redactor().text(new String(reply.head(MOST), StandardCharsets.UTF_8).strip());
        } catch (IOException e) {
            return "";
        }
    }

    private static Map<?, ?> object(String body) {
        try {
            return body.startsWith("{") ? (Map<?, ?>) Json.read(body) : Map.of();
        } catch (UncheckedIOException e) {
            return Map.of();
        }
    }

    /** {@code {"error": {...}}}, the first of {@code {"errors": [...]}}, or the object itself where the fields stand on top. */
    private static Map<?, ?> error(Map<?, ?> map) {
        Object error =
                map.get("errors") instanceof List<?> errors && !errors.isEmpty() ? errors.get(0) : map.get("error");
        return error instanceof Map<?, ?> one ? one : map;
    }

    private static Optional<String> text(Map<?, ?> error, String key) {
        return Optional.ofNullable(error.get(key)).map(Object::toString).filter(text -> !text.isBlank());
    }

    /** The text of the first such element, found without a pattern: a body may hold anything. */
    private static Optional<String> element(String body, String name) {
        String open = "<" + name + ">";
        int start = body.startsWith("<") ? body.indexOf(open) : -1;
        int end = start < 0 ? -1 : body.indexOf("</" + name + ">", start);
        return end < 0
                ? Optional.empty()
                : Optional.of(body.substring(start + open.length(), end).strip());
    }

    private static Optional<String> redirect(HttpReply reply) {
        return reply.header(HttpHeaders.LOCATION)
                .filter(address -> reply.status() / 100 == 3)
                .map(address -> "the server points to " + address + ", which is not followed");
    }

    private static String plain(String body) {
        return body.isEmpty() ? "no explanation" : body.substring(0, Math.min(SHOWN, body.length()));
    }
}
