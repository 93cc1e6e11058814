// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger;

/**
 * What Upwork, or the reading afterwards, said about a payment.
 *
 * @param status  HTTP status; null if it was settled without an answer
 * @param answer  the body of the answer as JSON; null if there is none
 * @param message why it was refused, or what it was settled by; nullable
 */
public record PaymentOutcome(Integer status, String answer, String message) {

    /** An answer of success. */
    public static PaymentOutcome answered(int status, String answer) {
        return new PaymentOutcome(status, answer, null);
    }

    /** A definite refusal. */
    public static PaymentOutcome refused(int status, String answer, String message) {
        return new PaymentOutcome(status, answer, message);
    }
}
