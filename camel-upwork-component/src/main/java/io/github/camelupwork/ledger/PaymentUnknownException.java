// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger;

/**
 * Thrown when a payment was sent, its outcome is not known, and reading could not determine it (yet). It is not sent
 * again.
 */
public class PaymentUnknownException extends LedgerException {

    private static final long serialVersionUID = 1L;

    private final transient LedgerEntry entry;

    /** @param reason why its outcome is not known, for a person */
    public PaymentUnknownException(LedgerEntry entry, String reason) {
        super(entry.operation() + ": payment " + entry.id() + " is unknown: " + reason
                + "; it is not sent again before it is settled, by reading or by hand");
        this.entry = entry;
    }

    /** The payment; null after serialization. */
    public LedgerEntry entry() {
        return entry;
    }
}
