// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.budget;

import java.time.Duration;

/**
 * The settings of a budget; {@link #DEFAULTS} suit Upwork.
 *
 * @param travel    the time a request may be under way before it counts as arrived: Upwork counts arrivals, and the
 *                  first requests of a process, which open connections, may arrive together with later ones. A response
 *                  ends it sooner; a longer time delays others while Upwork is slow to respond
 * @param margin    the time by which the windows are longer than Upwork's, because requests do not travel equally fast:
 *                  two that leave a second apart may arrive 0.96 s apart. 50 ms use 95.2 % of a window of one second
 *                  and 99.9 % of a minute
 * @param pause     the pause of all requests after a 429 without {@code Retry-After}: the reference says a minute
 * @param maxQueued the maximum number of requests in the queue
 * @param oldestIn  the interval at which a permit goes to the oldest waiter: every n-th permit, whatever the priority,
 *                  so that no request starves
 */
public record BudgetSettings(Duration travel, Duration margin, Duration pause, int maxQueued, int oldestIn) {

    /** The defaults: two seconds, 50 ms, one minute, 1,000 requests, one in twenty. */
    public static final BudgetSettings DEFAULTS =
            new BudgetSettings(Duration.ofSeconds(2), Duration.ofMillis(50), Duration.ofMinutes(1), 1000, 20);

    /** @throws IllegalArgumentException if a value is out of its range */
    public BudgetSettings {
        if (travel.isNegative() || margin.isNegative() || pause.isNegative()) {
            throw new IllegalArgumentException(
                    "travel, margin and pause must not be negative: " + travel + ", " + margin + ", " + pause);
        }
        if (maxQueued < 1 || oldestIn < 2) {
            throw new IllegalArgumentException("maxQueued is " + maxQueued + ", allowed is 1 and more; oldestIn is "
                    + oldestIn + ", allowed is 2 and more");
        }
    }

    /** The same with another longest time under way. */
    public BudgetSettings withTravel(Duration other) {
        return new BudgetSettings(other, margin, pause, maxQueued, oldestIn);
    }

    /** The same with another margin. */
    public BudgetSettings withMargin(Duration other) {
        return new BudgetSettings(travel, other, pause, maxQueued, oldestIn);
    }

    /** The same with another pause. */
    public BudgetSettings withPause(Duration other) {
        return new BudgetSettings(travel, margin, other, maxQueued, oldestIn);
    }

    /** The same with another bound of the queue. */
    public BudgetSettings withMaxQueued(int other) {
        return new BudgetSettings(travel, margin, pause, other, oldestIn);
    }

    /** Returns the same settings with another interval for the oldest waiter. */
    public BudgetSettings withOldestIn(int other) {
        return new BudgetSettings(travel, margin, pause, maxQueued, other);
    }
}
