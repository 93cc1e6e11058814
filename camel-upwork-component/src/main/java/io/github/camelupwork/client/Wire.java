// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import java.io.IOException;
import java.util.Map;

import io.github.camelupwork.auth.Scrubber;
import io.github.camelupwork.auth.ServerClock;
import io.github.camelupwork.exception.UpworkException;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.core5.http.HttpHeaders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends a request once and tells success from failure. */
final class Wire {

    private static final Logger LOG = LoggerFactory.getLogger(Wire.class);

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
     * @param scrubber knows what must not be told of the answer
     * @return the successful answer, still open
     * @throws UpworkException of the kind that the answer, or its absence, tells of
     */
    HttpReply send(UpworkCall call, UpworkRequest request, Map<String, String> headers, Scrubber scrubber) {
        HttpReply reply = exchange.send(call.operation().name(), request, headers, scrubber);
        if (reply.header(HttpHeaders.AGE).isEmpty()) {
            reply.header(HttpHeaders.DATE).ifPresent(serverClock::observe);
        }
        if (reply.status() / 100 == 2) {
            return reply;
        }
        try {
            throw errors.read(call, reply);
        } finally {
            close(reply);
        }
    }

    /** What was read of the answer is worth more than the connection it came by. */
    private static void close(HttpReply reply) {
        try {
            reply.close();
        } catch (IOException e) {
            LOG.debug("Closing an answer failed; its connection is not used again", e);
        }
    }
}
