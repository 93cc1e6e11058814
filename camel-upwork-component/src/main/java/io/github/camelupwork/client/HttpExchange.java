// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.Map;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

import io.github.camelupwork.auth.Scrubber;
import io.github.camelupwork.exception.Failure;
import io.github.camelupwork.exception.UpworkConnectionException;
import io.github.camelupwork.exception.UpworkNoAnswerException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.HttpHeaders;

/** Sends one request once, and tells apart whether anything can have reached Upwork if no answer comes. */
final class HttpExchange {

    private final HttpClient http;

    /**
     * @param http repeats nothing and follows no redirect by itself
     */
    HttpExchange(HttpClient http) {
        this.http = http;
    }

    /**
     * @param scrubber knows what must not be told of the answer
     * @return the answer, of whatever status; the caller closes it
     * @throws UpworkConnectionException if nothing was sent
     * @throws UpworkNoAnswerException   if the request may have arrived
     */
    HttpReply send(String operation, UpworkRequest request, Map<String, String> headers, Scrubber scrubber) {
        ClassicHttpRequest message = request.toHttp();
        message.setHeader(HttpHeaders.ACCEPT, "application/json");
        headers.forEach(message::setHeader);
        try {
            return new HttpReply(http.executeOpen(null, message, null), scrubber);
        } catch (IOException e) {
            throw nothingSent(e)
                    ? new UpworkConnectionException(
                            Failure.local(operation, "no connection, nothing was sent: " + reason(e, scrubber)),
                            scrubber.cause(e))
                    : new UpworkNoAnswerException(
                            Failure.local(
                                    operation,
                                    "the request was sent but no answer came, so what became of it is unknown: "
                                            + reason(e, scrubber)),
                            scrubber.cause(e));
        }
    }

    /** The answer came, but not whole. */
    static UpworkNoAnswerException brokeOff(UpworkCall call, HttpReply reply, IOException e) {
        return new UpworkNoAnswerException(
                new Failure(
                        call.operation().name(),
                        reply.status(),
                        null,
                        "the answer broke off: " + reason(e, reply.scrubber()),
                        reply.requestId(),
                        call.binding().permission()),
                reply.scrubber().cause(e));
    }

    private static String reason(IOException e, Scrubber scrubber) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : scrubber.text(e.getMessage());
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
