// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Decides whether an HTTP error is Upwork's own refusal, given before anything was executed. Everything else may have been
 * answered by a gateway after Upwork took the order.
 */
final class RefusalProof {

    static final String CODE = "X-Upwork-Error-Code";

    /**
     * The statuses of the documented errors. 408, 409, 499 and 5xx say nothing about what was executed, whatever sends
     * them.
     */
    private static final Set<Integer> BEFORE_EXECUTION = Set.of(400, 401, 403, 404, 411, 413, 429);

    private static final int UNAUTHORIZED = 401;
    /** The challenge of RFC 6750: the access token was looked at and found invalid. */
    private static final Pattern INVALID_TOKEN =
            Pattern.compile("Bearer\\b.{0,500}\\berror=\"?invalid_token\\b.*", Pattern.CASE_INSENSITIVE);

    private RefusalProof() {}

    /**
     * Returns true if the error was sent by Upwork itself, for a reason that comes before execution.
     *
     * @param body the JSON object of the body; empty if it is none
     */
    static boolean given(HttpReply reply, Map<?, ?> body) {
        return BEFORE_EXECUTION.contains(reply.status())
                && (reply.header(CODE).isPresent() || isUpworksForm(reply.status(), body) || isChallenge(reply));
    }

    /** {@code {"error": {"status": 403, "code": 174, "message": "..."}}}, the status that of HTTP. */
    private static boolean isUpworksForm(int status, Map<?, ?> body) {
        return body.get("error") instanceof Map<?, ?> error
                && String.valueOf(status).equals(String.valueOf(error.get("status")))
                && isScalar(error.get("code"))
                && isScalar(error.get("message"));
    }

    private static boolean isScalar(Object value) {
        return (value instanceof String || value instanceof Number)
                && !value.toString().isBlank();
    }

    private static boolean isChallenge(HttpReply reply) {
        return reply.status() == UNAUTHORIZED
                && reply.header("WWW-Authenticate")
                        .filter(challenge -> INVALID_TOKEN.matcher(challenge).matches())
                        .isPresent();
    }
}
