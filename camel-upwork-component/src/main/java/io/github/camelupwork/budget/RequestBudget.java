// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.budget;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Hands out the right to send requests: money first, then writes, reads, consumers; in turn among the endpoints of one
 * priority; never more than the limits allow. Waiting holds no thread. Thread-safe.
 */
public interface RequestBudget extends AutoCloseable {

    /**
     * Asks for one permit. Ask last, when the request could be sent at once: the permit counts from the moment it is
     * given. A free permit is available on return; one that had to be waited for arrives on the executor of the budget.
     * To give up waiting, cancel the future.
     *
     * @param priority   the priority of the request
     * @param endpointId the id of the endpoint; endpoints of one priority take turns
     * @param maxWait    the maximum wait; zero for now or never
     * @return the permit, or {@link BudgetExhaustedException} if too many wait already, if it did not come in time, or
     *         as soon as it is certain that it cannot
     */
    CompletableFuture<Permit> acquire(Priority priority, String endpointId, Duration maxWait);

    /**
     * Reports a 429 response that has just arrived. All requests wait: for as long as the server says, else until the
     * documented minute after the last limited request is over. A further 429 can only prolong it.
     *
     * @param retryAfter the wait that {@code Retry-After} asks for; null if it was not sent
     */
    void throttled(Duration retryAfter);

    /** Returns the remaining requests of each window; the shortest window first. */
    default List<WindowLeft> left() {
        return snapshot().windows();
    }

    /** Returns the remaining requests, the queued ones, and the pause in force. */
    BudgetSnapshot snapshot();

    /** Saves the count if it is to outlive the JVM, and fails all waiting requests. */
    @Override
    void close();
}
