// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger;

import java.time.Duration;

/**
 * Receives events that operators should know about. Called on the thread that recorded the event, after it is durable;
 * it must not throw.
 */
public interface LedgerListener {

    /** A listener that ignores all events. */
    LedgerListener NONE = new LedgerListener() {};

    /** A payment was sent and its outcome is not known. */
    default void becameUnknown(LedgerEntry entry, String reason) {}

    /** A doubt has ended. */
    default void settled(LedgerEntry entry, Settlement settlement) {}

    /**
     * The clock of another ledger on the same store differs. Nothing is decided by it, but the times in the ledger
     * cannot be compared.
     *
     * @param owner the other ledger
     * @param ahead the time by which the local clock is ahead of it
     */
    default void clocksDiffer(String owner, Duration ahead) {}

    /**
     * Upwork shows payments of the account that this ledger does not know: a person pays by hand, or another
     * application pays with a ledger of its own, and neither sees the payments of the other.
     */
    default void unknownToLedger(LedgerEntry entry, String detail) {}

    /** An answer came that contradicts what was settled meanwhile; a person should look. */
    default void contradicted(LedgerEntry entry, String detail) {}
}
