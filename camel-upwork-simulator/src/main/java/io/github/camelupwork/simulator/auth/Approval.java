// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.auth;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The result of a person's approval. Its text form does not contain the code.
 *
 * @param code     the OAuth 1.0a verifier or the OAuth 2.0 code
 * @param redirect the address that the browser is sent to; empty if the application has none, so that the person
 *                 copies the code
 */
public record Approval(String code, Optional<String> redirect) {

    static String address(String callback, Map<String, String> parameters) {
        String query = new TreeMap<>(parameters)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + '=' + Rfc5849.encode(entry.getValue()))
                        .collect(Collectors.joining("&"));
        return callback + (callback.contains("?") ? "&" : "?") + query;
    }

    @Override
    public String toString() {
        return "Approval[***]";
    }
}
