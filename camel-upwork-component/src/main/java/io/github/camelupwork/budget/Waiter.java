// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.budget;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** One request that asked for a permit. */
final class Waiter {

    private final Priority priority;
    private final String endpointId;
    private final Duration maxWait;
    private final long deadline;
    private final CompletableFuture<Permit> future = new CompletableFuture<>();
    private volatile boolean parked;

    Waiter(Priority priority, String endpointId, Duration maxWait, long now) {
        this.priority = priority;
        this.endpointId = endpointId;
        this.maxWait = maxWait;
        this.deadline = now + maxWait.toNanos();
    }

    Priority priority() {
        return priority;
    }

    boolean isMoney() {
        return priority == Priority.MONEY;
    }

    String endpointId() {
        return endpointId;
    }

    Duration maxWait() {
        return maxWait;
    }

    CompletableFuture<Permit> future() {
        return future;
    }

    /** Returns true if it will have given up by that time, on the scale of {@link BudgetTimer#nanos()}. */
    boolean isGoneBy(long nanos) {
        return deadline - nanos < 0;
    }

    /** The caller has its future by now, so what hangs on it must not run on the thread that completes it. */
    void park() {
        parked = true;
    }

    boolean isParked() {
        return parked;
    }
}
