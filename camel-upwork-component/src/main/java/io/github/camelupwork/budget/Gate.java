// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.budget;

import java.time.Duration;

/**
 * Determines when requests may be sent again: not while a window is full, and not during the pause after a 429. Not
 * thread-safe.
 */
final class Gate {

    private final BudgetTimer timer;
    private long fullUntil;
    private long fullForMoneyUntil;
    private long pausedUntil;

    Gate(BudgetTimer timer) {
        this.timer = timer;
        this.fullUntil = timer.nanos();
        this.fullForMoneyUntil = fullUntil;
        this.pausedUntil = fullUntil;
    }

    /** Records that a window is full for the given time, except for the part reserved for money. */
    void fullFor(Duration delay) {
        fullUntil = timer.nanos() + delay.toNanos();
    }

    /** Records that a window is full for the given time, also for money. */
    void fullForAll(Duration delay) {
        fullForMoneyUntil = timer.nanos() + delay.toNanos();
        fullUntil = later(fullUntil, fullForMoneyUntil);
    }

    /** Records that a window is no longer full. */
    void notFull() {
        fullUntil = timer.nanos();
        fullForMoneyUntil = fullUntil;
    }

    /** Records the pause that Upwork requests; it never shortens a pause. */
    void pauseFor(Duration pause) {
        long until = timer.nanos() + pause.toNanos();
        if (until - pausedUntil > 0) {
            pausedUntil = until;
        }
    }

    boolean isShut(boolean money) {
        return opensAt(money) - timer.nanos() > 0;
    }

    boolean isPaused() {
        return pausedUntil - timer.nanos() > 0;
    }

    /** The earliest moment at which a request may go, on the scale of {@link BudgetTimer#nanos()}. */
    long opensAt(boolean money) {
        return later(money ? fullForMoneyUntil : fullUntil, pausedUntil);
    }

    private static long later(long one, long other) {
        return one - other > 0 ? one : other;
    }

    /** Returns the time until it opens; zero if it is open. */
    Duration opensIn(boolean money) {
        return Duration.ofNanos(Math.max(0, opensAt(money) - timer.nanos()));
    }

    /** Returns the rest of the pause; zero if there is none. */
    Duration pauseLeft() {
        return Duration.ofNanos(Math.max(0, pausedUntil - timer.nanos()));
    }
}
