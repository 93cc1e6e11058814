// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** The state that the parts of one ledger share: its store, its owner, its clock, and which other ledgers are alive. */
final class LedgerContext {

    private static final String SENDER_ENDED = "its sender ended before the answer was recorded";

    private final LedgerStore store;
    private final LedgerOptions options;
    private final LedgerOwner owner = LedgerOwner.create();
    private final InFlightPayments claims = new InFlightPayments();
    private final Sightings<String> owners;
    private final Sightings<PaymentId> entries;
    private final Sightings<PaymentId> sent;

    LedgerContext(LedgerStore store, LedgerOptions options) {
        this.store = store;
        this.options = options;
        this.owners = new Sightings<>(options.nanos());
        this.entries = new Sightings<>(options.nanos());
        this.sent = new Sightings<>(options.nanos());
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

    /** The payments that this ledger has sent, by their attempts. */
    Sightings<PaymentId> sent() {
        return sent;
    }

    InFlightPayments claims() {
        return claims;
    }

    /** To the microsecond, as databases keep it. */
    Instant now() {
        return options.clock().instant().truncatedTo(ChronoUnit.MICROS);
    }

    boolean record(LedgerEntry entry, LedgerEvent event, String detail) {
        return store.update(entry, Transition.to(entry, event, owner.id(), detail));
    }

    /**
     * Returns whether a living ledger is processing the payment. Of the ledger's own payments these are the claimed
     * ones.
     */
    boolean inFlight(LedgerEntry entry) {
        if (entry.owner() == null) {
            return false;
        }
        return entry.owner().equals(owner.id()) ? claims.holds(entry) : isAtWork(entry);
    }

    /** Judges by what is seen from here: neither the clocks of other machines nor jumps of the local clock matter. */
    private boolean isAtWork(LedgerEntry entry) {
        return entries.unchanged(entry.id(), entry.version()).compareTo(options.atMost()) < 0
                && store.seen(entry.owner())
                        .filter(seen -> owners.unchanged(entry.owner(), seen).compareTo(options.lease()) < 0)
                        .isPresent();
    }

    /**
     * Refuses an entry whose history does not fit it.
     *
     * @throws LedgerStoreException if the last line of its history is not that of its version
     */
    void requireHistory(LedgerEntry entry) {
        List<Transition> history = store.history(entry.id());
        long last = history.isEmpty() ? 0 : history.get(history.size() - 1).version();
        if (last < entry.version()) {
            throw new LedgerStoreException("The ledger is damaged: payment " + entry.id() + " is at version "
                    + entry.version() + " and its history "
                    + (last == 0 ? "is missing" : "ends at version " + last)
                    + ". Nothing is sent for that key; restore both tables from the same backup, or look at Upwork what"
                    + " was paid and mend them by hand");
        }
    }

    /** Marks a sent payment as unknown whose sender has ended; empty if the entry was changed concurrently. */
    Optional<LedgerEntry> orphaned(LedgerEntry entry) {
        Instant now = now();
        PaymentRequest request =
                store.isExclusive() ? entry.request() : entry.request().withHint(Hint.ORPHANED, now.toString());
        LedgerEntry unknown = entry.with(request).moved(LedgerState.UNKNOWN, now);
        if (!record(unknown, LedgerEvent.LOST, SENDER_ENDED)) {
            return Optional.empty();
        }
        options.listener().becameUnknown(unknown, SENDER_ENDED);
        return Optional.of(unknown);
    }
}
