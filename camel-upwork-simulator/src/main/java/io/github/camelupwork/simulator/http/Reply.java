// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.http;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A response and its delivery.
 *
 * @param status   the HTTP status
 * @param headers  the headers by name
 * @param content  the body, never null
 * @param delivery the way of delivering the response
 * @param delay    the delay before the response is sent
 */
public record Reply(int status, Map<String, String> headers, byte[] content, Delivery delivery, Duration delay) {

    /** The way of delivering a response. */
    public enum Delivery {
        /** It arrives. */
        WHOLE,
        /** The connection is reset, nothing arrives. */
        RESET,
        /** Nothing arrives for an hour. */
        HELD,
        /** The head and a part of the body arrive, then the connection ends. */
        TRUNCATED
    }

    public Reply {
        headers = Map.copyOf(headers);
    }

    /** An answer that arrives whole and at once. */
    public static Reply of(int status, String contentType, String body) {
        return new Reply(
                status,
                Map.of("Content-Type", contentType),
                body.getBytes(StandardCharsets.UTF_8),
                Delivery.WHOLE,
                Duration.ZERO);
    }

    /** An answer without a body. */
    public static Reply empty(int status) {
        return new Reply(status, Map.of(), new byte[0], Delivery.WHOLE, Duration.ZERO);
    }

    /** The same with one header more, or another value for it. */
    public Reply with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Reply(status, more, content, delivery, delay);
    }

    /** The same with these headers more. */
    public Reply with(Map<String, String> others) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.putAll(others);
        return new Reply(status, more, content, delivery, delay);
    }

    /** The same, delivered otherwise. */
    public Reply delivered(Delivery otherwise) {
        return new Reply(status, headers, content, otherwise, delay);
    }

    /** The same, after a wait. */
    public Reply after(Duration wait) {
        return new Reply(status, headers, content, delivery, wait);
    }

    /** The status that the client sees; 0 if it sees none. */
    public int seenStatus() {
        return delivery == Delivery.RESET || delivery == Delivery.HELD ? 0 : status;
    }

    /** The body as text. */
    public String text() {
        return new String(content, StandardCharsets.UTF_8);
    }
}
