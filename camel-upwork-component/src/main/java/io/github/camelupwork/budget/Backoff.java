// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.budget;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before a repeat: anything between nothing and a bound that doubles with every repeat, so that those who
 * failed together do not come back together.
 *
 * @param base   the bound before the first repeat after a failure
 * @param cap    the bound never grows over this
 * @param random draws the waits
 */
public record Backoff(Duration base, Duration cap, RandomGenerator random) {

    private static final int MOST_DOUBLINGS = 30;

    /** 100 ms, at most 20 s, as the AWS SDK does. */
    public static Backoff defaults(RandomGenerator random) {
        return new Backoff(Duration.ofMillis(100), Duration.ofSeconds(20), random);
    }

    /**
     * Draws a wait.
     *
     * @param repeat 1 before the first repeat
     */
    public Duration delay(int repeat) {
        return Duration.ofMillis(random.nextLong(bound(repeat).toMillis() + 1));
    }

    private Duration bound(int repeat) {
        Duration bound = base.multipliedBy(1L << Math.min(repeat - 1, MOST_DOUBLINGS));
        return bound.compareTo(cap) < 0 ? bound : cap;
    }
}
