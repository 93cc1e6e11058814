// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.producer;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.client.Arguments;
import io.github.camelupwork.client.CallPreparer;
import io.github.camelupwork.client.UpworkAnswer;

/** Reads or settles the ledger, an operation of the group {@code ledger}; needs no credentials unless it reads Upwork. */
record LedgerInvocation(Operation operation, CallPreparer preparer, LedgerCalls calls, Executor executor)
        implements Invocation {

    @Override
    public CompletableFuture<UpworkAnswer> invoke(Arguments arguments, String paymentKey) {
        return preparer.prepare(operation, Api.LOCAL, arguments)
                .thenApplyAsync(call -> new UpworkAnswer(calls.answer(call), null), executor);
    }
}
