// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.producer;

import java.util.concurrent.CompletableFuture;

import io.github.camelupwork.client.Arguments;
import io.github.camelupwork.client.UpworkAnswer;

/** One way to answer a message. */
public interface Invocation {

    /**
     * Executes the call of a message; no thread waits for Upwork.
     *
     * @param arguments  the arguments from the message and the endpoint
     * @param paymentKey the key of the payment, if it turns out to be one; null if none is given
     */
    CompletableFuture<UpworkAnswer> invoke(Arguments arguments, String paymentKey);
}
