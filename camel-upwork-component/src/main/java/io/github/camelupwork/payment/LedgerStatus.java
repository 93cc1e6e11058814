// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.payment;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.github.camelupwork.ledger.Ledger;
import io.github.camelupwork.ledger.LedgerEntry;
import io.github.camelupwork.ledger.LedgerFilter;
import io.github.camelupwork.ledger.LedgerState;

/**
 * The state of the ledger at one moment.
 *
 * @param counts  the number of payments in each state; every state is present
 * @param unknown the payments whose outcome is unknown, oldest first, 20 at most
 * @param foreign the payments that Upwork showed last and that the ledger does not know, in words; null if there are none
 * @param problem the reason why the ledger cannot be read, in which case the others are empty; null if it can
 */
public record LedgerStatus(Map<LedgerState, Long> counts, List<LedgerEntry> unknown, String foreign, String problem) {

    private static final int LISTED = 20;

    static LedgerStatus of(Ledger ledger) {
        return new LedgerStatus(
                ledger.count(LedgerFilter.all()),
                ledger.list(LedgerFilter.all().in(LedgerState.UNKNOWN).first(LISTED)),
                ledger.foreign().orElse(null),
                null);
    }

    static LedgerStatus unreadable(String problem) {
        return new LedgerStatus(Map.of(), List.of(), null, problem);
    }

    /** The number of payments whose outcome is unknown. */
    public long unknownPayments() {
        return counts.getOrDefault(LedgerState.UNKNOWN, 0L);
    }

    /** Returns whether the outcome of a payment has been unknown since before that time. */
    public boolean hasUnknownSince(Instant time) {
        return unknown.stream().anyMatch(entry -> entry.changedAt().isBefore(time));
    }
}
