// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger;

/** Something was to be settled that cannot be: there is no such payment, or it is not unknown. */
public class SettlementException extends LedgerException {

    private static final long serialVersionUID = 1L;

    SettlementException(PaymentId id, String why) {
        super("Payment " + id + " cannot be settled: " + why);
    }
}
