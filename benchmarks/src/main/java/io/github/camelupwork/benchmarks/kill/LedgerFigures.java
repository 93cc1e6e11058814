// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.benchmarks.kill;

import java.util.List;
import java.util.Set;

import io.github.camelupwork.ledger.LedgerEntry;
import io.github.camelupwork.ledger.LedgerEvent;
import io.github.camelupwork.ledger.LedgerFilter;
import io.github.camelupwork.ledger.LedgerState;
import io.github.camelupwork.ledger.LedgerStore;

/**
 * The state of a ledger after a run.
 *
 * @param settled the number of unknown outcomes that were settled by reading
 * @param unknown the number of payments whose outcome is still unknown
 * @param stuck   the number of payments that are neither confirmed, refused nor unknown
 * @param torn    the number of payments that are half recorded
 */
public record LedgerFigures(int settled, int unknown, int stuck, int torn) {

    /** Those of no ledger. */
    public static final LedgerFigures NONE = new LedgerFigures(0, 0, 0, 0);

    private static final Set<LedgerEvent> BY_READING =
            Set.of(LedgerEvent.SETTLED_EXECUTED, LedgerEvent.SETTLED_NOT_EXECUTED);

    /** Counts. */
    public static LedgerFigures of(LedgerStore store) {
        return new LedgerFigures(
                settled(store),
                in(store, LedgerState.UNKNOWN),
                in(store, LedgerState.INTENDED) + in(store, LedgerState.SENT),
                torn(store));
    }

    private static int settled(LedgerStore store) {
        return (int) store.list(LedgerFilter.all()).stream()
                .map(LedgerEntry::id)
                .flatMap(id -> store.history(id).stream())
                .filter(line -> BY_READING.contains(line.event()))
                .count();
    }

    private static int in(LedgerStore store, LedgerState state) {
        return store.list(LedgerFilter.all().in(state)).size();
    }

    /** Every change has a line of history, and is found under the state that it made. */
    private static int torn(LedgerStore store) {
        return (int) store.list(LedgerFilter.all()).stream()
                .filter(entry -> store.history(entry.id()).size() != entry.version()
                        || !store.list(LedgerFilter.all().key(entry.id().key()).in(entry.state()))
                                .equals(List.of(entry)))
                .count();
    }

    /** Returns true if every payment has ended and is recorded whole. */
    public boolean isClean() {
        return unknown == 0 && stuck == 0 && torn == 0;
    }
}
