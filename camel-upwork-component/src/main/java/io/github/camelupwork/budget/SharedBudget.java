// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.budget;

import java.time.Duration;

import io.github.bucket4j.distributed.proxy.ProxyManager;

/** Creates the budget that several JVMs share; a class of its own, since Bucket4j is needed only if it is used. */
public final class SharedBudget {

    /**
     * The clocks of several machines differ, and their requests travel unequally fast. With the documented limits that costs
     * less than half a percent, since the minute is what counts; ten a second alone become eight.
     */
    private static final Duration MARGIN = Duration.ofMillis(250);

    private SharedBudget() {}

    /**
     * @param manager a {@code ProxyManager<String>} of Bucket4j
     * @param address the address of the budget: all JVMs that call it share the count
     */
    @SuppressWarnings("unchecked")
    public static RequestBudget of(
            Object manager, String address, RequestLimits limits, BudgetSettings settings, BudgetTimer timer) {
        if (!(manager instanceof ProxyManager)) {
            throw new IllegalArgumentException("budgetProxyManager is a "
                    + manager.getClass().getName() + "; it takes a " + ProxyManager.class.getName() + "<String>");
        }
        return Bucket4jBudget.of(
                limits,
                settings.withMargin(MARGIN),
                timer,
                (ProxyManager<String>) manager,
                "upwork:" + address + ":" + limits);
    }
}
