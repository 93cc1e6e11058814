// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.budget;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * Hands out the right to send requests: money first, then writes, reads, consumers; in turn among the endpoints of one
 * priority; never more than the limits allow. Waiting holds no thread. Safe for many threads.
 */
public interface RequestBudget extends AutoCloseable {

    /**
     * Asks for one permit. Ask last, when the request could be sent at once: the permit counts from the moment it is given.
     * A permit that is free is there on return; one that had to be waited for arrives on the executor of the budget. To
     * give up waiting, cancel the future.
     *
     * @param priority   what the request is for
     * @param endpointId who asks; endpoints of one priority take turns
     * @param maxWait    how long to wait at most; zero for now or never
     * @return the permit, or {@link BudgetExhaustedException} if too many wait already, if it did not come in time, or as soon
     *         as it is clear that it cannot
     */
    CompletableFuture<Permit> acquire(Priority priority, String endpointId, Duration maxWait);

    /**
     * Reports an answer 429 that has just arrived. Everybody waits: for as long as the server says, else until the documented
     * minute after the last limited request is over. A further 429 can only prolong it.
     *
     * @param retryAfter what {@code Retry-After} said, see {@link RetryAfter}; null if it was not sent
     */
    void throttled(Duration retryAfter);

    /** What is left, who waits, and for how long everybody has to. */
    BudgetSnapshot snapshot();

    /** Keeps the count where it is to outlive the JVM, and fails all who wait. */
    @Override
    void close();
}
