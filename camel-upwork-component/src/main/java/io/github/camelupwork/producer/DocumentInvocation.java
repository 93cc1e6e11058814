// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.producer;

import java.util.concurrent.CompletableFuture;

import io.github.camelupwork.client.Arguments;
import io.github.camelupwork.client.UpworkAnswer;
import io.github.camelupwork.runtime.EndpointContext;

/** Sends a GraphQL document of the route's own, {@code graphql/execute}. */
record DocumentInvocation(EndpointContext endpoint, GraphQLExecution document, Execution execution)
        implements Invocation {

    @Override
    public CompletableFuture<UpworkAnswer> invoke(Arguments arguments, String paymentKey) {
        return endpoint.preparer()
                .prepare(endpoint.operation(), endpoint.api(), document.read(arguments))
                .thenApply(document::classified)
                .thenCompose(call -> execution.execute(call, paymentKey));
    }
}
