// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.options;

/** The option {@code paymentKey}. */
public final class PaymentKeys {

    /** Says that payments of the endpoint do not go through the ledger. */
    public static final String NONE = "none";

    private PaymentKeys() {}

    /** Returns whether payments of the endpoint go through the ledger. */
    public static boolean usesLedger(UpworkConfiguration configuration) {
        return !NONE.equals(configuration.getPaymentKey());
    }
}
