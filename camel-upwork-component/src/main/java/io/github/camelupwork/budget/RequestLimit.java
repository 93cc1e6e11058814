// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.budget;

import java.time.Duration;

/**
 * A maximum number of requests in any stretch of time of the given length, wherever it begins.
 *
 * @param requests the number of requests; 1 to 1,000,000
 * @param window   the length of the window; one millisecond to 366 days
 */
public record RequestLimit(int requests, Duration window) implements Comparable<RequestLimit> {

    private static final int RESERVED_ONE_IN = 50;
    /** Of fewer requests one would be too large a part. */
    private static final int FEW = 10;

    static final int MOST_REQUESTS = 1_000_000;
    static final Duration LONGEST_WINDOW = Duration.ofDays(366);

    /** @throws IllegalArgumentException if a value is out of its range */
    public RequestLimit {
        if (requests < 1 || requests > MOST_REQUESTS) {
            throw new IllegalArgumentException(
                    "the number of requests is " + requests + ", allowed is 1 to " + MOST_REQUESTS);
        }
        if (window.compareTo(Duration.ofMillis(1)) < 0 || window.compareTo(LONGEST_WINDOW) > 0) {
            throw new IllegalArgumentException(
                    "the window is " + window + ", allowed is 1ms to " + LONGEST_WINDOW.toDays() + "d");
        }
    }

    /**
     * Returns the number of requests reserved for money operations: one in fifty, and at least one unless the limit is below
     * ten. Reads never use them, however many wait.
     */
    int reserve() {
        return Math.max(requests < FEW ? 0 : 1, requests / RESERVED_ONE_IN);
    }

    /** The shorter window first. */
    @Override
    public int compareTo(RequestLimit other) {
        int byWindow = window.compareTo(other.window);
        return byWindow != 0 ? byWindow : Integer.compare(requests, other.requests);
    }

    /** Returns the limit as written in {@code requestLimits}, e.g. {@code 300/1m}. */
    @Override
    public String toString() {
        return requests + "/" + WindowLength.format(window);
    }
}
