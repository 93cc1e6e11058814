// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger;

import java.time.Clock;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * The options of a ledger.
 *
 * @param clock      the time that is recorded, Upwork's as a rule: its reports are read by it
 * @param clockKnown returns false as long as the clock is the local one, which may be wrong
 * @param nanos      a monotonic clock, by which leases are measured: they do not depend on any wall clock
 * @param lease      the time for which a ledger of another process counts as alive after its last heartbeat
 * @param atMost     the longest time for which a payment that another living ledger has claimed counts as in progress:
 *                   longer than any call can last
 * @param sendWithin the time that may pass between recording a payment as sent and its first byte: a process that was
 *                   frozen for longer sends nothing. Much shorter than the lease, so that no payment is settled that
 *                   may still be sent
 * @param probe      receives the progress of payments, for tests
 * @param listener   receives events that operators should know about
 */
public record LedgerOptions(
        Clock clock,
        BooleanSupplier clockKnown,
        LongSupplier nanos,
        Duration lease,
        Duration atMost,
        Duration sendWithin,
        LedgerProbe probe,
        LedgerListener listener) {

    /** The system's clocks, a lease of 30 seconds, at most 15 minutes in progress, sent within 10 seconds. */
    public static LedgerOptions defaults() {
        return new LedgerOptions(
                Clock.systemUTC(),
                () -> true,
                System::nanoTime,
                Duration.ofSeconds(30),
                Duration.ofMinutes(15),
                Duration.ofSeconds(10),
                LedgerProbe.NONE,
                LedgerListener.NONE);
    }

    /** With another clock. */
    public LedgerOptions clock(Clock other) {
        return new LedgerOptions(other, clockKnown, nanos, lease, atMost, sendWithin, probe, listener);
    }

    /** With another answer to whether the clock is Upwork's. */
    public LedgerOptions clockKnown(BooleanSupplier other) {
        return new LedgerOptions(clock, other, nanos, lease, atMost, sendWithin, probe, listener);
    }

    /** With another monotonic clock. */
    public LedgerOptions nanos(LongSupplier other) {
        return new LedgerOptions(clock, clockKnown, other, lease, atMost, sendWithin, probe, listener);
    }

    /** With another lease. */
    public LedgerOptions lease(Duration other) {
        return new LedgerOptions(clock, clockKnown, nanos, other, atMost, sendWithin, probe, listener);
    }

    /** With another longest time in progress. */
    public LedgerOptions atMost(Duration other) {
        return new LedgerOptions(clock, clockKnown, nanos, lease, other, sendWithin, probe, listener);
    }

    /** With another time between the record and the first byte. */
    public LedgerOptions sendWithin(Duration other) {
        return new LedgerOptions(clock, clockKnown, nanos, lease, atMost, other, probe, listener);
    }

    /** With a probe. */
    public LedgerOptions probe(LedgerProbe other) {
        return new LedgerOptions(clock, clockKnown, nanos, lease, atMost, sendWithin, other, listener);
    }

    /** With a listener. */
    public LedgerOptions listener(LedgerListener other) {
        return new LedgerOptions(clock, clockKnown, nanos, lease, atMost, sendWithin, probe, other);
    }
}
