// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger;

/** The same payment is being made at this moment, here or in another process; come again when that has ended. */
public class PaymentInProgressException extends LedgerException {

    private static final long serialVersionUID = 1L;

    /** For a payment that this operation makes. */
    public PaymentInProgressException(PaymentId id, String operation) {
        super(operation + ": payment " + id + " is in progress; the same key will get its outcome once it is known");
    }
}
