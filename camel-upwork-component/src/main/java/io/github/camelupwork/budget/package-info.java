// Licensed under the Apache License, Version 2.0; see LICENSE.
/**
 * How many requests may still be sent, shared by all endpoints behind one address. Upwork counts requests per source address
 * and per API key in several windows at once and blocks who exceeds one, so asking comes before sending: a {@link
 * io.github.camelupwork.budget.RequestBudget} hands out permits in the order of what matters most and never more than any
 * window allows. {@link io.github.camelupwork.budget.RequestBudgets} makes them.
 */
package io.github.camelupwork.budget;
