// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.budget;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * The backoff before a retry: a random wait up to a bound that doubles with every retry, so that calls which failed
 * together do not retry together.
 *
 * @param base   the bound before the first retry after a failure
 * @param cap    the maximum of the bound
 * @param random the source of the random waits
 */
public record Backoff(Duration base, Duration cap, RandomGenerator random) {

    private static final int MOST_DOUBLINGS = 30;

    /** @throws IllegalArgumentException if a wait is negative */
    public Backoff {
        require("retryDelay", base);
        require("maxRetryDelay", cap);
    }

    private static void require(String option, Duration wait) {
        if (wait.isNegative()) {
            throw new IllegalArgumentException(
                    option + "=" + wait.toMillis() + " cannot be used: it takes milliseconds, 0 or more");
        }
    }

    /** Returns the default backoff: 100 ms, at most 20 s, as the AWS SDK does. */
    public static Backoff defaults(RandomGenerator random) {
        return new Backoff(Duration.ofMillis(100), Duration.ofSeconds(20), random);
    }

    /**
     * Returns a random wait.
     *
     * @param retry the number of the retry, 1 for the first
     */
    public Duration delay(int retry) {
        return Duration.ofMillis(random.nextLong(bound(retry).toMillis() + 1));
    }

    private Duration bound(int retry) {
        Duration bound = base.multipliedBy(1L << Math.min(retry - 1, MOST_DOUBLINGS));
        return bound.compareTo(cap) < 0 ? bound : cap;
    }
}
