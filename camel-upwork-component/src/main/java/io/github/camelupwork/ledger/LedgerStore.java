// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the ledger outlives the process. What a method has changed is durable when it returns, whatever becomes of a
 * transaction around it. Changes compare versions, so that of two processes that change the same entry one gets {@code false},
 * and reads again.
 *
 * <p>Every method throws {@link LedgerStoreException} if the store cannot be read or written.
 */
public interface LedgerStore {

    /** The entry of that payment. */
    Optional<LedgerEntry> find(PaymentId id);

    /**
     * Records a payment that arrived for the first time.
     *
     * @return whether it is recorded; false if there is an entry of that payment already
     */
    boolean insert(LedgerEntry entry, Transition transition);

    /**
     * Replaces an entry, if what is stored has the version before that of {@code entry}, and adds the line to its history, both
     * or nothing.
     *
     * @return whether it is recorded; false if somebody else changed the entry meanwhile
     */
    boolean update(LedgerEntry entry, Transition transition);

    /** What happened to a payment, oldest first; empty if it is not known. */
    List<Transition> history(PaymentId id);

    /** The entries asked for, oldest change first. */
    List<LedgerEntry> list(LedgerFilter filter);

    /** How many there are of each state; every state is there. */
    Map<LedgerState, Long> count(LedgerFilter filter);

    /** A ledger shows that it is alive. */
    void beat(LedgerOwner owner, Instant now);

    /** When a ledger was seen alive last; empty if it left or never was. */
    Optional<Instant> seen(String owner);

    /** The ledgers that show signs of life, by id, with the time of the last one as their own clock told it. */
    Map<String, Instant> owners();

    /** Whether no other process can be at the store: then the owner of an abandoned payment is certainly dead. */
    default boolean isExclusive() {
        return false;
    }

    /** A ledger has ended and has no claim any more. */
    void leave(LedgerOwner owner);
}
