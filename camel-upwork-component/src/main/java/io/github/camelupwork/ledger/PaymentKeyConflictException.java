// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger;

/** The payment key was used before for something else: another operation or other arguments. */
public class PaymentKeyConflictException extends LedgerException {

    private static final long serialVersionUID = 1L;

    public PaymentKeyConflictException(PaymentRequest recorded, PaymentRequest arrived) {
        super(arrived.operation() + ": the key of payment " + arrived.id() + " belongs to " + difference(recorded, arrived)
                + "; a changed order needs a payment key of its own");
    }

    private static String difference(PaymentRequest recorded, PaymentRequest arrived) {
        return recorded.operation().equals(arrived.operation()) ? "an order with other arguments"
                : "an order of " + recorded.operation();
    }
}
