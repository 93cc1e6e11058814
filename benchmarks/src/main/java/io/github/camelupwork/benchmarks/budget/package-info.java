// Licensed under the Apache License, Version 2.0; see LICENSE.
/**
 * Benchmarks of the share of Upwork's rate limit that is used and of the number of 429s: the connector's budget
 * compared with alternatives.
 *
 * <p>{@link io.github.camelupwork.benchmarks.budget.BudgetRun} is the parent with the simulator, which enforces the
 * limits in strict windows; {@link io.github.camelupwork.benchmarks.budget.BusyHub} and
 * {@link io.github.camelupwork.benchmarks.budget.BareClient} are the children that ask as much as they may.
 */
package io.github.camelupwork.benchmarks.budget;
