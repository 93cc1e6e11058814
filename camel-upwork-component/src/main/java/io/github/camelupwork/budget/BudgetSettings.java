// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.budget;

import java.time.Duration;

/**
 * How a budget behaves; {@link #DEFAULTS} suit Upwork.
 *
 * @param margin    how much longer than Upwork's the windows are kept, because requests do not travel equally fast: two that
 *                  leave a second apart may arrive 0.96 s apart. 50 ms use 95.2 % of a window of one second and 99.9 % of a
 *                  minute
 * @param pause     how long everybody waits after a 429 without {@code Retry-After}: the reference says a minute
 * @param maxQueued how many requests may wait at the same time
 * @param oldestIn  one permit in so many goes to who has waited longest, whatever the priority, so that nobody starves
 */
public record BudgetSettings(Duration margin, Duration pause, int maxQueued, int oldestIn) {

    /** 50 ms, one minute, 1,000 requests, one in twenty. */
    public static final BudgetSettings DEFAULTS = new BudgetSettings(Duration.ofMillis(50), Duration.ofMinutes(1), 1000, 20);

    /** @throws IllegalArgumentException if a value is out of its range */
    public BudgetSettings {
        if (margin.isNegative() || pause.isNegative()) {
            throw new IllegalArgumentException("margin and pause must not be negative: " + margin + ", " + pause);
        }
        if (maxQueued < 1 || oldestIn < 2) {
            throw new IllegalArgumentException("maxQueued is " + maxQueued + ", allowed is 1 and more; oldestIn is " + oldestIn
                    + ", allowed is 2 and more");
        }
    }

    /** The same with another margin. */
    public BudgetSettings withMargin(Duration other) {
        return new BudgetSettings(other, pause, maxQueued, oldestIn);
    }

    /** The same with another pause. */
    public BudgetSettings withPause(Duration other) {
        return new BudgetSettings(margin, other, maxQueued, oldestIn);
    }

    /** The same with another bound of the queue. */
    public BudgetSettings withMaxQueued(int other) {
        return new BudgetSettings(margin, pause, other, oldestIn);
    }

    /** The same with another share for who has waited longest. */
    public BudgetSettings withOldestIn(int other) {
        return new BudgetSettings(margin, pause, maxQueued, other);
    }
}
