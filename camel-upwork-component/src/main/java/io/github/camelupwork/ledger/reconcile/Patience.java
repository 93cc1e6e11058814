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
public record Patience(Duration state, Duration report) {

    /** Five minutes for states, a day for reports. */
    public static Patience safe() {
        return new Patience(Duration.ofMinutes(5), Duration.ofDays(1));
    }

    /** None: only where nothing can be on its way any more, such as in a test that knows what the other side took. */
    public static Patience none() {
        return new Patience(Duration.ZERO, Duration.ZERO);
    }
}
