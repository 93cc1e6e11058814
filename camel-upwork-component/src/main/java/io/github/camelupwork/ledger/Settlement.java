// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger;

import java.util.Objects;

/**
 * What ended the doubt about an unknown payment.
 *
 * @param executed whether Upwork carried it out
 * @param evidence what was seen, in words; required, as nobody should settle money without a reason
 * @param by       who settled: a person's name, or {@link #BY_READING}
 * @param answer   what Upwork would have answered as JSON (an id found by reading, say); nullable
 */
public record Settlement(boolean executed, String evidence, String by, String answer) {

    /** The connector settled it by what it read. */
    public static final String BY_READING = "reconciliation";

    public Settlement {
        if (evidence == null || evidence.isBlank()) {
            throw new IllegalArgumentException("A payment is settled with evidence only; none was given");
        }
        Objects.requireNonNull(by, "by");
    }

    LedgerEvent event() {
        return executed ? LedgerEvent.SETTLED_EXECUTED : LedgerEvent.SETTLED_NOT_EXECUTED;
    }

    PaymentOutcome outcome() {
        return new PaymentOutcome(null, answer, evidence);
    }
}
