// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.function.LongSupplier;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

import io.github.camelupwork.auth.Redactor;
import io.github.camelupwork.auth.ServerClock;
import io.github.camelupwork.catalog.Effect;
import io.github.camelupwork.exception.Failure;
import io.github.camelupwork.exception.UpworkConnectionException;
import io.github.camelupwork.exception.UpworkException;
import io.github.camelupwork.exception.UpworkNoAnswerException;
import io.github.camelupwork.http.HttpAccess;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.HttpHeaders;

/**
 * Sends a request once, distinguishes success from failure, and determines whether anything can have reached Upwork if
 * no response comes.
 */
final class HttpSender {

    /** Shorter than the time after which HttpClient checks a pooled connection, and opens another if it is stale. */
    private static final long MOMENT_NANOS = 1_000_000_000L;

    private final HttpAccess http;
    private final ServerClock serverClock;
    private final LongSupplier nanos;
    private final ErrorReader errors;
    private volatile long answeredAt;
    private volatile boolean answered;

    /**
     * @param serverClock learns Upwork's time from the answers
     * @param nanos       a monotonic clock
     */
    HttpSender(HttpAccess http, ServerClock serverClock, LongSupplier nanos) {
        this.http = http;
        this.serverClock = serverClock;
        this.nanos = nanos;
        this.errors = new ErrorReader(serverClock);
    }

    /**
     * Sends the request.
     *
     * @param sending  the sending, which can end it early, and is notified when its bytes are about to leave
     * @param redactor the redaction of secrets in the response
     * @return the successful response, still open; the caller closes it
     * @throws UpworkConnectionException if nothing was sent
     * @throws UpworkNoAnswerException   if the request may have arrived
     * @throws UpworkException           of the kind that the response stands for
     */
    HttpReply send(
            UpworkCall call, UpworkRequest request, Map<String, String> headers, Sending sending, Redactor redactor) {
        HttpReply reply = exchange(call, request.toHttp(), headers, sending, redactor);
        if (reply.header(HttpHeaders.AGE).isEmpty()) {
            reply.header(HttpHeaders.DATE).ifPresent(serverClock::observe);
        }
        if (reply.status() / 100 == 2) {
            return reply;
        }
        try (reply) {
            throw errors.read(call, reply);
        }
    }

    /** Returns true if a response came a moment ago: its connection is open, and the address of its host is known. */
    boolean hasJustBeenAnswered() {
        return answered && nanos.getAsLong() - answeredAt < MOMENT_NANOS;
    }

    private HttpReply exchange(
            UpworkCall call,
            HttpUriRequestBase message,
            Map<String, String> headers,
            Sending sending,
            Redactor redactor) {
        http.prepare(message);
        message.setHeader(HttpHeaders.ACCEPT, "application/json");
        headers.forEach(message::setHeader);
        try {
            ClassicHttpResponse response = execute(call, message, sending);
            answeredAt = nanos.getAsLong();
            answered = true;
            return new HttpReply(response, sending, http.maxAnswerSize(), redactor);
        } catch (IOException e) {
            throw sending.isUnsent() || nothingSent(e)
                    ? new UpworkConnectionException(
                            Failure.local(
                                    call.operation().name(),
                                    "no connection, nothing was sent: " + reason(e, redactor) + http.hint()),
                            redactor.cause(e))
                    : new UpworkNoAnswerException(
                            Failure.local(
                                    call.operation().name(),
                                    "the request was sent but no answer came, so its outcome is unknown: "
                                            + reason(e, redactor)),
                            redactor.cause(e));
        }
    }

    /**
     * Executes the request. One that must not be sent twice is not sent on a connection that the server may be about to
     * close.
     */
    private ClassicHttpResponse execute(UpworkCall call, HttpUriRequestBase message, Sending sending)
            throws IOException {
        boolean once = call.binding().effect() != Effect.READ;
        HttpClientContext context = once ? http.fresh() : http.shared();
        if (once) {
            message.setHeader(HttpHeaders.CONNECTION, "close");
        }
        sending.begin(message);
        ClassicHttpResponse response = http.client().executeOpen(null, message, context);
        sending.answered();
        return response;
    }

    /** The answer came, but not whole. */
    static UpworkNoAnswerException brokeOff(UpworkCall call, HttpReply reply, IOException e) {
        return new UpworkNoAnswerException(
                new Failure(
                        call.operation().name(),
                        reply.status(),
                        null,
                        "the answer broke off: " + reason(e, reply.redactor()),
                        reply.requestId(),
                        call.binding().permission()),
                reply.redactor().cause(e));
    }

    private static String reason(IOException e, Redactor redactor) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : redactor.text(e.getMessage());
    }

    private static boolean nothingSent(IOException e) {
        return e instanceof ConnectException
                || e instanceof ConnectTimeoutException
                || e instanceof UnknownHostException
                || e instanceof NoRouteToHostException
                || e instanceof SSLHandshakeException
                || e instanceof SSLPeerUnverifiedException
                || e instanceof ConnectionRequestTimeoutException;
    }
}
