// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.camelupwork.json.Json;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/**
 * A call of the page.
 *
 * @param message     the request; its headers are those of HTTP and the parameters of the query
 * @param user        the person who signed in at the server; null if it does not say
 * @param tokenToGive the token of the browser, or a new one if it has none
 */
record Call(Message message, String user, String tokenToGive) {

    private static final int LONGEST_BODY = 16_384;

    static Call of(Exchange exchange) {
        Message message = exchange.getMessage();
        String token = Token.in(message.getHeader("Cookie", String.class));
        return new Call(message, SignedIn.name(message), token == null ? Token.create() : token);
    }

    String header(String name) {
        return message.getHeader(name, String.class);
    }

    /** A parameter of the query; null if it is missing or empty. */
    String parameter(String name) {
        String value = header(name);
        return value == null || value.isEmpty() ? null : value;
    }

    /** The token of the browser's cookie; null if it has none. */
    String token() {
        return Token.in(header("Cookie"));
    }

    /** The path as the browser has it, without a slash at its end: a path of this server whatever was asked for. */
    String path() {
        String uri = URI.create(header(Exchange.HTTP_URI)).getRawPath();
        return "/" + uri.replaceAll("^/+|/+$", "");
    }

    boolean isSecure() {
        String url = header(Exchange.HTTP_URL);
        return url != null && url.startsWith("https:") || "https".equalsIgnoreCase(header("X-Forwarded-Proto"));
    }

    /**
     * The JSON object of the body.
     *
     * @throws RefusedCall if it is none
     */
    Map<String, Object> json() {
        byte[] body = message.getBody(byte[].class);
        if (body == null || body.length > LONGEST_BODY) {
            throw new RefusedCall(body == null ? 400 : 413, "the body has to be a JSON object of 16 KiB at most");
        }
        try {
            Map<String, Object> values = new LinkedHashMap<>();
            ((Map<?, ?>) Json.readUnique(new String(body, StandardCharsets.UTF_8)))
                    .forEach((name, value) -> values.put(name.toString(), value));
            return values;
        } catch (RuntimeException e) {
            throw new RefusedCall(400, "the body is no JSON object");
        }
    }
}
