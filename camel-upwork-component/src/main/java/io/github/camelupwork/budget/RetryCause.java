// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.budget;

/** The cause of a retry. */
public enum RetryCause {

    /** It failed: no connection, a reset, a timeout, 5xx. */
    FAILURE(14),

    /** The server asked for less: 429. */
    THROTTLE(5);

    private final int cost;

    RetryCause(int cost) {
        this.cost = cost;
    }

    /** Returns the cost of a retry in units of the {@link RetryAllowance}. */
    int cost() {
        return cost;
    }
}
