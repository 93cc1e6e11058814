// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger;

/**
 * The right to send a payment once. Whoever has it ends it with exactly one of {@link Ledger#confirmed},
 * {@link Ledger#refused}, {@link Ledger#notSent}, {@link Ledger#unknown} or {@link Ledger#abandon}. It is good for its attempt
 * only.
 */
public final class Ticket {

    /** The number of a claim before its first attempt is recorded. */
    static final int NO_ATTEMPT = 0;

    private final PaymentRequest request;
    private final int attempt;

    Ticket(PaymentRequest request, int attempt) {
        this.request = request;
        this.attempt = attempt;
    }

    PaymentRequest request() {
        return request;
    }

    /** Returns the payer and the key of the payment. */
    public PaymentId id() {
        return request.id();
    }

    /** The operation, {@code group/name}. */
    public String operation() {
        return request.operation();
    }

    /** The attempt it is good for, from 1. */
    public int attempt() {
        return attempt;
    }

    @Override
    public String toString() {
        return "attempt " + attempt + " at payment " + request.id();
    }
}
