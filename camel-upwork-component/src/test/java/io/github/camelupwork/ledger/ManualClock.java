// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** Time that passes when told to. */
public final class ManualClock extends Clock {

    /** When it begins. */
    public static final Instant START = Instant.parse("2026-03-02T10:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);

    private final AtomicLong monotonic = new AtomicLong();

    /** A negative time only sets the clock back. */
    public void pass(Duration duration) {
        now.updateAndGet(before -> before.plus(duration));
        monotonic.addAndGet(Math.max(0, duration.toNanos()));
    }

    /** The wall clock is set, and no time passes. */
    public void jump(Duration duration) {
        now.updateAndGet(before -> before.plus(duration));
    }

    /** The monotonic clock. */
    public long nanos() {
        return monotonic.get();
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
