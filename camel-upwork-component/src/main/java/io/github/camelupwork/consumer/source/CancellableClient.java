// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer.source;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

import io.github.camelupwork.client.UpworkAnswer;
import io.github.camelupwork.client.UpworkCall;

/** A client whose pending call can be canceled: a consumer that stops must not wait for the end of a rate limit pause. */
public final class CancellableClient implements Function<UpworkCall, CompletableFuture<UpworkAnswer>> {

    private final Function<UpworkCall, CompletableFuture<UpworkAnswer>> client;
    private final AtomicReference<CompletableFuture<UpworkAnswer>> current = new AtomicReference<>();
    private final BooleanSupplier ending;

    /**
     * @param client executes a call
     * @param ending true if the consumer is being stopped or suspended
     */
    public CancellableClient(Function<UpworkCall, CompletableFuture<UpworkAnswer>> client, BooleanSupplier ending) {
        this.client = client;
        this.ending = ending;
    }

    @Override
    public CompletableFuture<UpworkAnswer> apply(UpworkCall call) {
        CompletableFuture<UpworkAnswer> answer = client.apply(call);
        current.set(answer);
        if (ending.getAsBoolean()) {
            answer.cancel(true);
        }
        return answer;
    }

    /** Cancels the pending call, which fails with a {@link CancellationException}. */
    public void cancel() {
        CompletableFuture<UpworkAnswer> answer = current.get();
        if (answer != null) {
            answer.cancel(true);
        }
    }
}
