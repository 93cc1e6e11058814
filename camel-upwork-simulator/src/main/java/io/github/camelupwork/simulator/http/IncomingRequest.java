// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A request as it came over the wire.
 *
 * @param method  HTTP method
 * @param scheme  {@code http} or {@code https}
 * @param path    path, still percent-encoded
 * @param query   query string, still percent-encoded; null if there was none
 * @param headers headers by lower-case name; several values of a name joined by a comma and a space
 * @param content body, never null
 * @param client  address of the client
 */
public record IncomingRequest(
        String method,
        String scheme,
        String path,
        String query,
        Map<String, String> headers,
        byte[] content,
        String client) {

    /** The value of a header, name in any case; null if it was not sent. */
    public String header(String name) {
        return headers.get(name.toLowerCase(Locale.ROOT));
    }

    /** The body as text. */
    public String text() {
        return new String(content, StandardCharsets.UTF_8);
    }

    /** The type of the body in lower case, without its parameters; empty if none was sent. */
    public String contentType() {
        String type = header("Content-Type");
        return type == null ? "" : type.split(";", 2)[0].trim().toLowerCase(Locale.ROOT);
    }

    /** Returns true if the body is a form. */
    public boolean isForm() {
        return contentType().equals("application/x-www-form-urlencoded");
    }

    /** The pairs of the query string. */
    public List<Pair> queryPairs() {
        return Pair.parse(query);
    }

    /** The pairs of the form; none if the body is no form. */
    public List<Pair> formPairs() {
        return isForm() ? Pair.parse(text()) : List.of();
    }
}
