// Licensed under the Apache License, Version 2.0; see LICENSE.
/**
 * Request budgets, shared by all endpoints that use one source address. Upwork counts requests per source address and
 * per API key in several windows at once and blocks a client that exceeds one, so a permit is taken before sending: a
 * {@link io.github.camelupwork.budget.RequestBudget} hands out permits in order of priority and never more than any
 * window allows. {@link io.github.camelupwork.budget.RequestBudgets} creates them.
 *
 * <p>Part of the API: {@link BudgetSnapshot}, {@link Permit}, {@link Priority}, {@link RequestBudget},
 * {@link RequestLimit}, {@link WindowLeft}.
 */
package io.github.camelupwork.budget;
