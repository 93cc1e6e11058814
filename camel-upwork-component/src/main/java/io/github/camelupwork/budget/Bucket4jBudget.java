// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.budget;

import io.github.bucket4j.distributed.proxy.ProxyManager;

/**
 * Creates budgets that all JVMs behind one address share, on a store of Bucket4j: PostgreSQL, Hazelcast, Infinispan and
 * others. It needs {@code com.bucket4j:bucket4j_jdk17-core} and the store's own artifact.
 *
 * <p>It is as strict in every window as the local budget, and uses it as far; a limit of more than a thousand requests
 * in ten minutes and more, such as the day's, is counted by 48ths of the window, which uses 48/49 of it. Priorities
 * hold within a JVM; JVMs take turns.
 */
public final class Bucket4jBudget {

    private Bucket4jBudget() {}

    /**
     * A budget on a store. All JVMs must be given the same name, limits and margin, and their clocks must agree to
     * within the margin: most stores of Bucket4j go by the clock of the JVM that asks.
     *
     * @param limits   the limits of Upwork
     * @param settings the settings of the budget; a time under way of less than a second is taken as one second
     * @param timer    the time, and the threads; the executor asks the store
     * @param manager  the store, ready for use; one with other keys is fitted by {@link ProxyManager#withMapper}
     * @param name     names the address in the store
     */
    public static RequestBudget of(
            RequestLimits limits,
            BudgetSettings settings,
            BudgetTimer timer,
            ProxyManager<String> manager,
            String name) {
        return new QueuedBudget(limits, settings, new Bucket4jWindows(limits, settings, timer, manager, name), timer);
    }
}
