// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * A name and its value out of a query string or a form, decoded.
 *
 * @param name  the name
 * @param value the value; empty if there was none
 */
public record Pair(String name, String value) {

    /** The pairs of a query string or form, in their order; none if {@code encoded} is null or empty. */
    public static List<Pair> parse(String encoded) {
        if (encoded == null || encoded.isEmpty()) {
            return List.of();
        }
        return Arrays.stream(encoded.split("&"))
                .filter(pair -> !pair.isEmpty())
                .map(Pair::one)
                .toList();
    }

    private static Pair one(String pair) {
        int equals = pair.indexOf('=');
        return equals < 0
                ? new Pair(decode(pair), "")
                : new Pair(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
