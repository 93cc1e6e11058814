// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.budget;

/** Makes budgets. */
public final class RequestBudgets {

    private RequestBudgets() {}

    /**
     * A budget for this JVM alone.
     *
     * @param limits   what Upwork allows
     * @param settings how the budget behaves
     * @param timer    the time, and the threads
     * @param state    where the count outlives the JVM; {@link MemoryBudgetState} if it need not
     */
    public static RequestBudget local(
            RequestLimits limits, BudgetSettings settings, BudgetTimer timer, BudgetState state) {
        return new QueuedBudget(limits, settings, new SlidingWindows(limits, settings, timer, state), timer);
    }
}
