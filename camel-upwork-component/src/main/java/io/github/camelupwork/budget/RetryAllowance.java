// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.budget;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * The retries that all calls of one component may still make together. When many calls fail, the allowance runs out and
 * failures are reported at once, instead of a storm of retries; successes refill it. The numbers are those of the AWS
 * SDK. Thread-safe.
 */
public final class RetryAllowance {

    /** Enough for 35 retries after failures in a row. */
    public static final int CAPACITY = 500;

    private static final int FIRST_TRY_SUCCEEDED = 1;

    private final int capacity;
    private final AtomicInteger left;

    /** Creates an allowance of {@link #CAPACITY}. */
    public RetryAllowance() {
        this(CAPACITY);
    }

    /** @param capacity the maximum of the allowance; 0 for no retries of failures */
    public RetryAllowance(int capacity) {
        this.capacity = capacity;
        this.left = new AtomicInteger(capacity);
    }

    /** Pays for one retry; returns false if there is not enough left, and then the call must not be retried. */
    public boolean take(RetryCause cause) {
        int before = left.getAndUpdate(now -> now >= cause.cost() ? now - cause.cost() : now);
        return before >= cause.cost();
    }

    /**
     * Records a success: restores the cost of its last retry, or a little if it needed none.
     *
     * @param lastRetry the cause of its last retry; null if there was none
     */
    public void succeeded(RetryCause lastRetry) {
        int more = lastRetry == null ? FIRST_TRY_SUCCEEDED : lastRetry.cost();
        if (left.get() < capacity) {
            left.updateAndGet(now -> Math.min(capacity, now + more));
        }
    }

    /** Returns the rest of the allowance. */
    public int left() {
        return left.get();
    }
}
