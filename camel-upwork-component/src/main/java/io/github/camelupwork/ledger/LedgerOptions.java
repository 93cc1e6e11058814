// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger;

import java.time.Clock;
import java.time.Duration;

/**
 * How a ledger behaves.
 *
 * @param clock    the time; processes that share a store should agree on it to within the lease
 * @param lease    how long a ledger of another process counts as alive after its last heartbeat
 * @param atMost   how long a payment in the hands of another living ledger counts as in progress at most: longer than any call
 *                 can last
 * @param probe    is told where a payment is, for tests
 * @param listener is told what people should know
 */
public record LedgerOptions(Clock clock, Duration lease, Duration atMost, LedgerProbe probe, LedgerListener listener) {

    /** The system's clock, a lease of 30 seconds, at most 15 minutes in progress. */
    public static LedgerOptions defaults() {
        return new LedgerOptions(
                Clock.systemUTC(),
                Duration.ofSeconds(30),
                Duration.ofMinutes(15),
                LedgerProbe.NONE,
                LedgerListener.NONE);
    }

    /** With another clock. */
    public LedgerOptions clock(Clock other) {
        return new LedgerOptions(other, lease, atMost, probe, listener);
    }

    /** With another lease. */
    public LedgerOptions lease(Duration other) {
        return new LedgerOptions(clock, other, atMost, probe, listener);
    }

    /** With another longest time in progress. */
    public LedgerOptions atMost(Duration other) {
        return new LedgerOptions(clock, lease, other, probe, listener);
    }

    /** With a probe. */
    public LedgerOptions probe(LedgerProbe other) {
        return new LedgerOptions(clock, lease, atMost, other, listener);
    }

    /** With a listener. */
    public LedgerOptions listener(LedgerListener other) {
        return new LedgerOptions(clock, lease, atMost, probe, other);
    }
}
