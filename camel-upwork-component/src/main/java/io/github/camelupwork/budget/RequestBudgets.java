// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.budget;

/** Creates budgets. */
public final class RequestBudgets {

    private RequestBudgets() {}

    /**
     * A budget for this JVM alone.
     *
     * @param limits   the limits of Upwork
     * @param settings the settings of the budget
     * @param timer    the time, and the threads
     * @param state    the place where the count outlives the JVM; {@link MemoryBudgetState} if it need not
     */
    public static RequestBudget local(
            RequestLimits limits, BudgetSettings settings, BudgetTimer timer, BudgetState state) {
        return new QueuedBudget(limits, settings, new SlidingWindows(limits, settings, timer, state), timer);
    }
}
