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

    /** Returns the number of other requests in the queue. */
    public int getQueued() {
        return queued;
    }

    /** Returns the maximum wait of this request. */
    public Duration getMaxWait() {
        return maxWait;
    }

    /** Returns the minimum time until any request gets a permit; zero if that was not the reason. */
    public Duration getExpected() {
        return expected;
    }

    /** The limits of the budget. */
    public RequestLimits getLimits() {
        return limits;
    }
}
