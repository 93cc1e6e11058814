// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger;

/** The state of a payment. */
public enum LedgerState {
    /** It shall be made; no byte has left. */
    INTENDED,
    /** Its bytes may have left; no answer is recorded yet. */
    SENT,
    /** Upwork executed it, according to its answer or to a later reading. Final. */
    CONFIRMED,
    /**
     * Upwork definitely did not execute it: nothing was paid, so the same order may be tried again under the same key.
     */
    REFUSED,
    /** It was sent and its outcome is not known: it must be settled by reading, never sent again. */
    UNKNOWN
}
