// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** One ledger's hand on the store: who writes, at what time, and who else is alive. */
final class Book {

    private static final String SENDER_ENDED = "its sender ended before the answer was recorded";

    private final LedgerStore store;
    private final LedgerOptions options;
    private final LedgerOwner owner = LedgerOwner.create();
    private final Hands hands = new Hands();

    Book(LedgerStore store, LedgerOptions options) {
        this.store = store;
        this.options = options;
    }

    LedgerStore store() {
        return store;
    }

    LedgerOptions options() {
        return options;
    }

    LedgerOwner owner() {
        return owner;
    }

    Hands hands() {
        return hands;
    }

    /** To the microsecond, as databases keep it. */
    Instant now() {
        return options.clock().instant().truncatedTo(ChronoUnit.MICROS);
    }

    boolean record(LedgerEntry entry, LedgerEvent event, String detail) {
        return store.update(entry, Transition.to(entry, event, owner.id(), detail));
    }

    /** Whether somebody alive is at it. Of the own payments these are the ones in hand. */
    boolean inFlight(LedgerEntry entry) {
        if (entry.owner() == null) {
            return false;
        }
        return entry.owner().equals(owner.id()) ? hands.holds(entry) : isAtWork(entry);
    }

    private boolean isAtWork(LedgerEntry entry) {
        Instant now = now();
        return entry.changedAt().plus(options.atMost()).isAfter(now)
                && store.seen(entry.owner())
                        .filter(seen -> seen.plus(options.lease()).isAfter(now))
                        .isPresent();
    }

    /** Makes a sent payment unknown that nobody waits for any more; empty if somebody else was faster. */
    Optional<LedgerEntry> orphaned(LedgerEntry entry) {
        LedgerEntry unknown = entry.moved(LedgerState.UNKNOWN, now());
        if (!record(unknown, LedgerEvent.LOST, SENDER_ENDED)) {
            return Optional.empty();
        }
        options.listener().becameUnknown(unknown, SENDER_ENDED);
        return Optional.of(unknown);
    }
}
