// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.budget;

import java.time.Duration;

/** The budget gave no permit: nothing was sent. */
public class BudgetExhaustedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int queued;
    private final transient Duration maxWait;
    private final transient Duration expected;
    private final transient RequestLimits limits;

    BudgetExhaustedException(
            String message, int queued, Duration maxWait, Duration expected, RequestLimits limits, Throwable cause) {
        super(message, cause);
        this.queued = queued;
        this.maxWait = maxWait;
        this.expected = expected;
        this.limits = limits;
    }

    /** How many others waited. */
    public int getQueued() {
        return queued;
    }

    /** How long this request was ready to wait. */
    public Duration getMaxWait() {
        return maxWait;
    }

    /** How long it takes at least until anybody gets a permit; zero if that is not what stood against it. */
    public Duration getExpected() {
        return expected;
    }

    /** The limits of the budget. */
    public RequestLimits getLimits() {
        return limits;
    }
}
