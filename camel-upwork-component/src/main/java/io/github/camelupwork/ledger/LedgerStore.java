// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The durable store of the ledger. A change is durable when the method returns, regardless of the outcome of a
 * surrounding transaction. Changes compare versions, so that of two processes that change the same entry one gets
 * {@code false}, and reads again.
 *
 * <p>Every method throws {@link LedgerStoreException} if the store cannot be read or written.
 */
public interface LedgerStore {

    /** Returns the entry of a payment. */
    Optional<LedgerEntry> find(PaymentId id);

    /**
     * Records a payment that arrived for the first time.
     *
     * @return true if it was recorded; false if there is an entry of that payment already
     */
    boolean insert(LedgerEntry entry, Transition transition);

    /**
     * Replaces an entry, if the stored one has the version before that of {@code entry}, and adds the line to its
     * history, atomically.
     *
     * @return true if it was recorded; false if the entry was changed concurrently
     */
    boolean update(LedgerEntry entry, Transition transition);

    /** Returns the history of a payment, oldest first; empty if the payment is not known. */
    List<Transition> history(PaymentId id);

    /** Returns the entries that match, oldest change first. */
    List<LedgerEntry> list(LedgerFilter filter);

    /** Returns the number of payments in each state; every state is present. */
    Map<LedgerState, Long> count(LedgerFilter filter);

    /**
     * Removes payments that are confirmed or refused and have not changed since a time, and their history; never one that may still be
     * made or whose outcome is unknown.
     *
     * @param before the time before which they changed last
     * @param most   the most to remove, the oldest first
     * @return the number of payments removed
     */
    int purge(Instant before, int most);

    /** A ledger shows that it is alive. */
    void beat(LedgerOwner owner, Instant now);

    /** Returns the time at which a ledger was last seen alive; empty if it left or never was. */
    Optional<Instant> seen(String owner);

    /** Returns the ledgers with a heartbeat by id, with the time of the last heartbeat by their own clock. */
    Map<String, Instant> owners();

    /** Returns whether no other process can use the store: then the owner of an abandoned payment is certainly dead. */
    default boolean isExclusive() {
        return false;
    }

    /** Records that a ledger has ended and no longer claims anything. */
    void leave(LedgerOwner owner);
}
