// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.budget;

import java.time.Duration;

/** When requests may go again: not while a window is full, and not during the pause after a 429. Not safe for many threads. */
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

    /** A window is full for so long, but for what is kept for money. */
    void fullFor(Duration delay) {
        fullUntil = timer.nanos() + delay.toNanos();
    }

    /** A window is full for so long, also for money. */
    void fullForAll(Duration delay) {
        fullForMoneyUntil = timer.nanos() + delay.toNanos();
        fullUntil = later(fullUntil, fullForMoneyUntil);
    }

    /** A window that was full is full no more. */
    void notFull() {
        fullUntil = timer.nanos();
        fullForMoneyUntil = fullUntil;
    }

    /** Upwork wants to be left alone for so long; that never shortens a pause. */
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

    /** How long it is shut; zero if it is open. */
    Duration opensIn(boolean money) {
        return Duration.ofNanos(Math.max(0, opensAt(money) - timer.nanos()));
    }

    /** How long the pause lasts; zero if there is none. */
    Duration pauseLeft() {
        return Duration.ofNanos(Math.max(0, pausedUntil - timer.nanos()));
    }
}
