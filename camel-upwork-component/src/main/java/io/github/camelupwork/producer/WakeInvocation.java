// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.producer;

import java.util.concurrent.CompletableFuture;

import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.client.Arguments;
import io.github.camelupwork.client.CallPreparer;
import io.github.camelupwork.client.UpworkAnswer;
import io.github.camelupwork.runtime.Consumers;

/** Makes consumers poll at once; needs no credentials, for it is they who ask Upwork. */
record WakeInvocation(Operation operation, CallPreparer preparer, Consumers consumers) implements Invocation {

    @Override
    public CompletableFuture<UpworkAnswer> invoke(Arguments arguments, String paymentKey) {
        return preparer.prepare(operation, Api.LOCAL, arguments)
                .thenApply(call -> new UpworkAnswer(
                        consumers.wake(Consumers.names(call.values().get("consumers"))), null));
    }
}
