// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger;

import java.util.Objects;

/**
 * The settlement of an unknown payment.
 *
 * @param executed true if Upwork executed it
 * @param evidence the evidence, in words; required, as no payment should be settled without a reason
 * @param by       the party that settled it: a person's name, or {@link #BY_READING}
 * @param answer   the answer that Upwork would have given, as JSON (an id found by reading, say); nullable
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
