// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.producer;

import java.util.concurrent.CompletableFuture;

import io.github.camelupwork.client.Arguments;
import io.github.camelupwork.client.UpworkAnswer;
import io.github.camelupwork.options.WantedDocument;
import io.github.camelupwork.runtime.EndpointContext;

/** Takes a step of the sign-in, an operation of the group {@code auth}. */
record SignInInvocation(EndpointContext endpoint, WantedDocument document, AuthorizationCalls calls)
        implements Invocation {

    @Override
    public CompletableFuture<UpworkAnswer> invoke(Arguments arguments, String paymentKey) {
        return endpoint.preparer()
                .prepare(endpoint.operation(), endpoint.api(), arguments)
                .thenApply(document::of)
                .thenCompose(calls::call);
    }
}
