// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

import io.github.camelupwork.auth.AuthorizationException;
import io.github.camelupwork.auth.RequestSigner;
import io.github.camelupwork.auth.ServerClock;
import io.github.camelupwork.exception.Failure;
import io.github.camelupwork.exception.UpworkException;
import io.github.camelupwork.exception.UpworkUnauthorizedException;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.core5.http.HttpHeaders;

/** Carries calls out for one account: sign, send, read. Safe for many threads. */
public final class UpworkClient {

    private final RequestWriter writer;
    private final RequestSigner signer;
    private final HttpExchange exchange;
    private final ServerClock serverClock;
    private final ErrorReader errors;
    private final AnswerReader answers = new AnswerReader();
    private final Executor executor;

    /**
     * @param http        repeats nothing and follows no redirect by itself
     * @param signer      of the account
     * @param base        scheme, host and port instead of the documented ones; null for Upwork itself
     * @param serverClock Upwork's time, learned from its answers
     * @param clock       for parameters that default to today or now
     * @param executor    where requests, which block, are sent
     */
    public UpworkClient(HttpClient http, RequestSigner signer, URI base, ServerClock serverClock, Clock clock, Executor executor) {
        this.writer = new RequestWriter(base, clock);
        this.signer = signer;
        this.exchange = new HttpExchange(http);
        this.serverClock = serverClock;
        this.errors = new ErrorReader(serverClock);
        this.executor = executor;
    }

    /**
     * Carries the call out and reads its answer whole.
     *
     * @return fails with {@link UpworkException}
     */
    public CompletableFuture<UpworkAnswer> call(UpworkCall call) {
        return send(call).thenApplyAsync(reply -> {
            try (reply) {
                return answers.read(call, reply);
            } catch (IOException e) {
                throw HttpExchange.noAnswer(call.operation().name(), e);
            }
        }, executor);
    }

    /**
     * Carries the call out and hands its answer on as it comes: an open {@link java.io.InputStream}, which the receiver closes.
     * What it holds is not looked at, so an error that Upwork sends with HTTP 200 is for the receiver to see.
     *
     * @return fails with {@link UpworkException}
     */
    public CompletableFuture<UpworkAnswer> raw(UpworkCall call) {
        return send(call).thenApply(reply -> {
            try {
                return new UpworkAnswer(reply.stream(), Envelope.of(reply));
            } catch (IOException e) {
                throw HttpExchange.noAnswer(call.operation().name(), e);
            }
        });
    }

    /**
     * Carries a report out and hands its rows on as they come: an open iterator, which the receiver closes.
     *
     * @return fails with {@link UpworkException}
     */
    public CompletableFuture<UpworkAnswer> rows(UpworkCall call) {
        return send(call).thenApplyAsync(reply -> answers.rows(call, reply), executor);
    }

    /** The successful reply, still open. */
    CompletableFuture<HttpReply> send(UpworkCall call) {
        UpworkRequest request = writer.write(call);
        return sign(call, request).thenApplyAsync(headers -> send(call, request, headers), executor);
    }

    private CompletableFuture<Map<String, String>> sign(UpworkCall call, UpworkRequest request) {
        return signer.sign(request.toSign()).exceptionallyCompose(e -> CompletableFuture.failedFuture(unsigned(call, e)));
    }

    private static Throwable unsigned(UpworkCall call, Throwable e) {
        Throwable cause = e instanceof CompletionException && e.getCause() != null ? e.getCause() : e;
        return cause instanceof AuthorizationException refused
                ? new UpworkUnauthorizedException(new Failure(call.operation().name(), refused.status(), refused.error(),
                        refused.getMessage(), null, call.binding().permission()), refused)
                : cause;
    }

    private HttpReply send(UpworkCall call, UpworkRequest request, Map<String, String> headers) {
        HttpReply reply = exchange.send(call.operation().name(), request, headers);
        reply.header(HttpHeaders.DATE).ifPresent(serverClock::observe);
        if (reply.status() / 100 == 2) {
            return reply;
        }
        throw failed(call, reply, headers);
    }

    private UpworkException failed(UpworkCall call, HttpReply reply, Map<String, String> headers) {
        try (reply) {
            if (reply.status() == 401) {
                signer.unauthorized(headers);
            }
            return errors.read(call, reply);
        } catch (IOException e) {
            return HttpExchange.noAnswer(call.operation().name(), e);
        }
    }
}
