// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger;

/**
 * Is called at each step of a payment, so that a test can stop or kill the process at exactly that point. An exception
 * that it throws reaches the caller of the ledger as a failure would.
 */
@FunctionalInterface
public interface LedgerProbe {

    /** Does nothing. */
    LedgerProbe NONE = (point, id) -> {};

    /** The named points, in the order of a payment's way. */
    enum Point {
        /** Nothing is recorded yet. */
        BEFORE_INTEND,
        /** The intention is durable. */
        AFTER_INTEND,
        /** It is durable that the payment is being sent; no byte has left. */
        BEFORE_SEND,
        /** Upwork has answered; the answer is not recorded yet. */
        AFTER_ANSWER,
        /** The outcome is durable; the caller does not know it yet. */
        AFTER_RECORD
    }

    /** The payment has reached the point. */
    void reached(Point point, PaymentId id);
}
