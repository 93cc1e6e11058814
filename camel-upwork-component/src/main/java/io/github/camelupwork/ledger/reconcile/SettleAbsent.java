// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger.reconcile;

/** The policy for settling a payment that does not show at Upwork as not executed, so that its key is sent again. */
public enum SettleAbsent {
    /** A person decides: the payment stays unknown, with what was seen. */
    NEVER,
    /**
     * If the same reading shows that it can see such payments, and the time has passed after which they show. For payments that
     * carry marks, or of which it is known what was there before.
     */
    AUTO
}
