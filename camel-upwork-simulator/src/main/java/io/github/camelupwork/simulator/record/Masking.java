// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.record;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

import io.github.camelupwork.simulator.http.IncomingRequest;

/** Takes the secrets out of what is recorded. Nonces, timestamps and keys of applications are none, and stay. */
final class Masking {

    private static final String HIDDEN = "***";
    private static final String NAMES = "oauth_token|oauth_token_secret|oauth_signature|oauth_verifier|client_secret|"
            + "access_token|refresh_token|code|code_verifier|token";
    private static final Pattern PAIR = Pattern.compile("(?<=^|&)(" + NAMES + ")=[^&]*");
    private static final Pattern QUOTED = Pattern.compile("(" + NAMES + ")=\"[^\"]*\"");
    private static final Pattern MEMBER = Pattern.compile("\"(" + NAMES + ")\"\\s*:\\s*\"[^\"]*\"");

    private Masking() {}

    static String query(String query) {
        return query == null ? null : PAIR.matcher(query).replaceAll("$1=" + HIDDEN);
    }

    static Map<String, String> headers(Map<String, String> headers) {
        Map<String, String> masked = new LinkedHashMap<>(headers);
        masked.computeIfPresent("authorization", (name, value) -> authorization(value));
        masked.computeIfPresent("proxy-authorization", (name, value) -> HIDDEN);
        masked.computeIfPresent("cookie", (name, value) -> HIDDEN);
        return masked;
    }

    static String body(IncomingRequest request) {
        if (request.isForm()) {
            return query(request.text());
        }
        return request.path().contains("/oauth")
                ? MEMBER.matcher(request.text()).replaceAll("\"$1\":\"" + HIDDEN + "\"")
                : request.text();
    }

    /** The body of a response; those of signing in hold tokens. */
    static String answer(String path, String text) {
        if (!path.contains("/oauth") && !path.contains("/services/api/auth")) {
            return text;
        }
        String masked = MEMBER.matcher(text).replaceAll("\"$1\":\"" + HIDDEN + "\"");
        return text.startsWith("<") ? HIDDEN : query(masked);
    }

    private static String authorization(String value) {
        return value.regionMatches(true, 0, "OAuth ", 0, 6)
                ? QUOTED.matcher(value).replaceAll("$1=\"" + HIDDEN + "\"")
                : value.split(" ", 2)[0] + " " + HIDDEN;
    }
}
