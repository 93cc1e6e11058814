// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger.reconcile;

import java.time.Duration;

/**
 * How long after sending the absence of a payment proves nothing yet: an order may still be on its way, and reports lag behind.
 * The reference says about neither; both are guesses on the safe side.
 *
 * @param state  for what shows the present state (engagements, milestones, offers)
 * @param report for what shows in reports of transactions
 */
public record SettlementDelays(Duration state, Duration report) {

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final int PAUSES = 10;

    /** Five minutes for states, a day for reports. */
    public static SettlementDelays safe() {
        return new SettlementDelays(Duration.ofMinutes(5), Duration.ofDays(1));
    }

    /** None: only where nothing can be on its way any more, such as in a test that knows what the other side took. */
    public static SettlementDelays none() {
        return new SettlementDelays(Duration.ZERO, Duration.ZERO);
    }

    /** How long a reading that decided nothing is taken for the answer to further arrivals of the same key. */
    Duration pause() {
        Duration share = state.dividedBy(PAUSES);
        return share.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : share;
    }
}
