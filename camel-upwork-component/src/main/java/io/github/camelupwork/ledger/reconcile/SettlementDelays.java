// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger.reconcile;

import java.time.Duration;

/**
 * The times after sending for which the absence of a payment proves nothing yet: an order may still be in transit, and
 * reports are delayed. The reference documents neither; both are conservative estimates.
 *
 * @param state  the time for data that shows the present state (engagements, milestones, offers)
 * @param report the time for data in reports of transactions
 */
public record SettlementDelays(Duration state, Duration report) {

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final int PAUSES = 10;

    /** Five minutes for states, a day for reports. */
    public static SettlementDelays safe() {
        return new SettlementDelays(Duration.ofMinutes(5), Duration.ofDays(1));
    }

    /** None: only where nothing can still be in flight, such as in a test that knows what the other side took. */
    public static SettlementDelays none() {
        return new SettlementDelays(Duration.ZERO, Duration.ZERO);
    }

    /** Returns the time for which an undecided reading also answers further arrivals of the same key. */
    Duration pause() {
        Duration share = state.dividedBy(PAUSES);
        return share.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : share;
    }
}
