// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** The simulator's time: runs like a given clock, and can be moved or stopped. Safe for use by many threads. */
public final class SimulatorClock extends Clock {

    private final Clock origin;
    private final AtomicReference<Clock> current;

    /** A clock that runs with {@code origin} until it is moved. */
    public SimulatorClock(Clock origin) {
        this.origin = origin;
        this.current = new AtomicReference<>(origin);
    }

    /** Moves the time forward, or back if {@code by} is negative; a running clock runs on from there. */
    public void advance(Duration by) {
        current.updateAndGet(clock -> Clock.offset(clock, by));
    }

    /** Sets the time; a running clock runs on from there. */
    public void set(Instant to) {
        current.updateAndGet(clock -> Clock.offset(clock, Duration.between(clock.instant(), to)));
    }

    /** Stops the time where it is: from now on only {@link #advance} and {@link #set} move it. */
    public void freeze() {
        current.updateAndGet(clock -> Clock.fixed(clock.instant(), clock.getZone()));
    }

    /** Back to the clock it was made of. */
    public void reset() {
        current.set(origin);
    }

    @Override
    public Instant instant() {
        return current.get().instant();
    }

    @Override
    public ZoneId getZone() {
        return origin.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new SimulatorClock(current.get().withZone(zone));
    }
}
