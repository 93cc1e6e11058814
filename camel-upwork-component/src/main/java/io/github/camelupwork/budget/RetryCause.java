// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.budget;

/** Why a request is to be repeated. */
public enum RetryCause {

    /** It failed: no connection, a reset, a timeout, 5xx. */
    FAILURE(14),

    /** The server asked for less: 429. */
    THROTTLE(5);

    private final int cost;

    RetryCause(int cost) {
        this.cost = cost;
    }

    /** What a repeat takes from the {@link RetryAllowance}. */
    int cost() {
        return cost;
    }
}
