// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.budget;

import io.github.bucket4j.distributed.proxy.ProxyManager;

/**
 * Makes budgets that all JVMs behind one address share, on a store of Bucket4j: PostgreSQL, Hazelcast, Infinispan and others.
 * It needs {@code com.bucket4j:bucket4j_jdk17-core} and the store's own artifact.
 *
 * <p>It is as strict in every window as the local budget. Two things differ: short windows are paced, so 300 a minute are ten
 * at once and then 4.8 a second, 97 % in all (ten a second alone would be used to 92 to 95 %); and a permit given back counts
 * all the same.
 */
public final class Bucket4jBudget {

    private Bucket4jBudget() {
    }

    /**
     * A budget on a store. All JVMs must be given the same name, limits and margin, and their clocks must agree to within
     * half the margin.
     *
     * @param limits   what Upwork allows
     * @param settings how the budget behaves; the margin should cover how long the store may take to answer as well
     * @param timer    the time, and the threads; the executor asks the store
     * @param manager  the store, ready for use; one with other keys is fitted by {@link ProxyManager#withMapper}
     * @param name     names the address in the store
     */
    public static RequestBudget of(RequestLimits limits, BudgetSettings settings, BudgetTimer timer,
                                   ProxyManager<String> manager, String name) {
        return new QueuedBudget(limits, settings, new Bucket4jWindows(limits, settings.margin(), timer, manager, name), timer);
    }
}
