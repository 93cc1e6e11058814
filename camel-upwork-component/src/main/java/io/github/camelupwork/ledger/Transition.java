// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger;

import java.time.Instant;

/**
 * A line of the history of a payment; lines are added and never changed.
 *
 * @param version  the number of the change, from 1
 * @param event    the event
 * @param state    the state of the payment after the event
 * @param attempt  the attempt it belongs to
 * @param at       the time of the event
 * @param recorder the ledger that recorded it
 * @param detail   the details in words; nullable
 */
public record Transition(
        long version, LedgerEvent event, LedgerState state, int attempt, Instant at, String recorder, String detail) {

    private static final int LONGEST_DETAIL = 1000;

    public Transition {
        detail = detail == null || detail.length() <= LONGEST_DETAIL ? detail : detail.substring(0, LONGEST_DETAIL);
    }

    static Transition to(LedgerEntry entry, LedgerEvent event, String recorder, String detail) {
        return new Transition(
                entry.version(), event, entry.state(), entry.attempt(), entry.changedAt(), recorder, detail);
    }
}
