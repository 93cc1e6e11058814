// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.http;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Makes requests for tests. */
final class Requests {

    private Requests() {}

    static IncomingRequest of(String method, String path, String query, Map<String, String> headers, String body) {
        return new IncomingRequest(
                method,
                "http",
                path,
                query,
                headers.entrySet().stream()
                        .collect(Collectors.toMap(
                                header -> header.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue)),
                body.getBytes(StandardCharsets.UTF_8),
                "127.0.0.1");
    }

    static IncomingRequest body(String method, String type, String body) {
        return of(method, "/", null, Map.of("Content-Type", type), body);
    }
}
