// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.exception;

import java.io.Serializable;

/**
 * The known facts of a failed call.
 *
 * @param operation  the operation, e.g. {@code milestones/approve}
 * @param status     the HTTP status; 0 if no response came
 * @param code       Upwork's internal code ({@code X-Upwork-Error-Code}); null if none was sent
 * @param message    the text of Upwork, or of the connector where it refuses by itself
 * @param requestId  the id of the request as the server names it, for the vendor's support; null if none was sent
 * @param permission the permission of the API key that the operation needs; null if none is documented
 * @param refusal    true if this is Upwork's own refusal, for a reason that it finds before it executes anything
 */
public record Failure(
        String operation, int status, String code, String message, String requestId, String permission, boolean refusal)
        implements Serializable {

    /** A failure that proves nothing about what was executed. */
    public Failure(String operation, int status, String code, String message, String requestId, String permission) {
        this(operation, status, code, message, requestId, permission, false);
    }

    /** Returns the same failure with another message. */
    public Failure saying(String other) {
        return new Failure(operation, status, code, other, requestId, permission, refusal);
    }

    /** The same failure, proved to be a refusal before execution, or not. */
    public Failure refusal(boolean proved) {
        return new Failure(operation, status, code, message, requestId, permission, proved);
    }

    /**
     * Shortens and escapes the server's texts: they go into logs, where some characters would start a new line or move
     * the cursor.
     */
    public Failure {
        code = Printable.of(code, status > 0);
        message = Printable.of(message, status > 0);
        requestId = Printable.line(requestId);
    }

    /** A failure without an answer of Upwork. */
    public static Failure local(String operation, String message) {
        return new Failure(operation, 0, null, message, null, null);
    }

    String text() {
        StringBuilder text = new StringBuilder(operation).append(": ").append(message);
        if (status > 0) {
            text.append(" (HTTP ").append(status);
            append(text, ", code ", code);
            append(text, ", request ", requestId);
            text.append(')');
        }
        if (status == 401) {
            text.append("; check the keys, the tokens, and the clock of this machine");
        }
        if (status == 403) {
            append(text, "; the operation needs the key permission: ", permission);
        }
        return text.toString();
    }

    private static void append(StringBuilder text, String label, String value) {
        if (value != null && !value.isBlank()) {
            text.append(label).append(value);
        }
    }
}
