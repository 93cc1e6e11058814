// Licensed under the Apache License, Version 2.0; see LICENSE.
/**
 * How much of what Upwork grants is used, and how often it says 429: the connector's budget beside what others do.
 *
 * <p>{@link io.github.camelupwork.benchmarks.budget.BudgetRun} is the parent with the simulator, which enforces the limits in
 * strict windows; {@link io.github.camelupwork.benchmarks.budget.BusyHub} and
 * {@link io.github.camelupwork.benchmarks.budget.BareClient} are the children that ask as much as they may.
 */
package io.github.camelupwork.benchmarks.budget;
