// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger;

import java.util.List;
import java.util.Map;

/**
 * The outcome of a payment, as answered by Upwork or found by a later reading.
 *
 * @param status  the HTTP status; null if it was settled without an answer
 * @param answer  the body of the answer as JSON; null if there is none
 * @param message the reason for a refusal, or the evidence of a settlement; nullable
 */
public record PaymentOutcome(Integer status, String answer, String message) {

    private static final List<String> REFERENCES = List.of("reference", "id", "offer_id");

    /** The reference that Upwork gave what it made, without leading zeros; null if the response has none. */
    public String reference() {
        Map<String, Object> members =
                answer == null || !answer.startsWith("{") ? Map.of() : CanonicalJson.readMap(answer);
        return REFERENCES.stream()
                .map(members::get)
                .filter(value -> value instanceof String || value instanceof Number)
                .map(Object::toString)
                .filter(text -> !text.isBlank() && text.length() <= 255)
                .map(PaymentSubject::reference)
                .findFirst()
                .orElse(null);
    }

    /** An answer of success. */
    public static PaymentOutcome answered(int status, String answer) {
        return new PaymentOutcome(status, answer, null);
    }

    /** A definite refusal. */
    public static PaymentOutcome refused(int status, String answer, String message) {
        return new PaymentOutcome(status, answer, message);
    }
}
