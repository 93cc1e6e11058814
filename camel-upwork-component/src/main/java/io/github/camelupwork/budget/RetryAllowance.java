// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.budget;

/**
 * How many repeats all calls of one component may still make together. When much fails it runs dry and failures come through at
 * once, instead of a storm of repeats; successes fill it again. The numbers are those of the AWS SDK. Safe for many threads.
 */
public final class RetryAllowance {

    /** Enough for 35 repeats after failures in a row. */
    public static final int CAPACITY = 500;

    private static final int FIRST_TRY_SUCCEEDED = 1;

    private final int capacity;
    private int left;

    /** Of {@link #CAPACITY}. */
    public RetryAllowance() {
        this(CAPACITY);
    }

    /**
     * @param capacity what it is full with; 0 for no repeats of what failed
     */
    public RetryAllowance(int capacity) {
        this.capacity = capacity;
        this.left = capacity;
    }

    /** Pays for one repeat; false if there is not enough left, and then the call must not be repeated. */
    public synchronized boolean take(RetryCause cause) {
        boolean enough = left >= cause.cost();
        left -= enough ? cause.cost() : 0;
        return enough;
    }

    /**
     * A call succeeded: gets back what its last repeat cost, or a little if it needed none.
     *
     * @param lastRepeat why it was repeated last; null if it was not
     */
    public synchronized void succeeded(RetryCause lastRepeat) {
        left = Math.min(capacity, left + (lastRepeat == null ? FIRST_TRY_SUCCEEDED : lastRepeat.cost()));
    }

    /** What is left. */
    public synchronized int left() {
        return left;
    }
}
