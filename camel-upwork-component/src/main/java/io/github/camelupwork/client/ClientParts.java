// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import java.util.concurrent.Executor;

import io.github.camelupwork.auth.RequestSigner;
import io.github.camelupwork.budget.BudgetTimer;
import io.github.camelupwork.budget.RequestBudget;

/**
 * The parts that the calls of one account share.
 *
 * @param executor  the executor on which requests, which block, are sent
 * @param deadlines the deadlines of calls
 * @param listener  receives the outcome of calls
 */
record ClientParts(
        RequestWriter writer,
        RequestSigner signer,
        RequestBudget budget,
        RetryPolicy policy,
        HttpSender sender,
        BudgetTimer timer,
        Executor executor,
        Deadlines deadlines,
        CallListener listener) {

    /** The same parts with another writer. */
    ClientParts with(RequestWriter other) {
        return new ClientParts(other, signer, budget, policy, sender, timer, executor, deadlines, listener);
    }

    ClientParts toldTo(CallListener other) {
        return new ClientParts(writer, signer, budget, policy, sender, timer, executor, deadlines, other);
    }
}
