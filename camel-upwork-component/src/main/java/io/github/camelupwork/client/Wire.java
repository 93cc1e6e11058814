// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import java.io.IOException;
import java.util.Map;

import io.github.camelupwork.auth.ServerClock;
import io.github.camelupwork.exception.UpworkException;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.core5.http.HttpHeaders;

/** Sends a request once and tells success from failure. */
final class Wire {

    private final HttpExchange exchange;
    private final ServerClock serverClock;
    private final ErrorReader errors;

    /**
     * @param serverClock learns Upwork's time from the answers
     */
    Wire(HttpClient http, ServerClock serverClock) {
        this.exchange = new HttpExchange(http);
        this.serverClock = serverClock;
        this.errors = new ErrorReader(serverClock);
    }

    /**
     * @return the successful answer, still open
     * @throws UpworkException of the kind that the answer, or its absence, tells of
     */
    HttpReply send(UpworkCall call, UpworkRequest request, Map<String, String> headers) {
        HttpReply reply = exchange.send(call.operation().name(), request, headers);
        if (reply.header(HttpHeaders.AGE).isEmpty()) {
            reply.header(HttpHeaders.DATE).ifPresent(serverClock::observe);
        }
        if (reply.status() / 100 == 2) {
            return reply;
        }
        throw failed(call, reply);
    }

    private UpworkException failed(UpworkCall call, HttpReply reply) {
        try (reply) {
            return errors.read(call, reply);
        } catch (IOException e) {
            return HttpExchange.noAnswer(call.operation().name(), e);
        }
    }
}
