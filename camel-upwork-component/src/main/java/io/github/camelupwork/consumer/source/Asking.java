// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer.source;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

import io.github.camelupwork.client.UpworkAnswer;
import io.github.camelupwork.client.UpworkCall;

/** A client whose waiting can be ended: a consumer that is stopped must not sit out the budget's pause. */
public final class Asking implements Function<UpworkCall, CompletableFuture<UpworkAnswer>> {

    private final Function<UpworkCall, CompletableFuture<UpworkAnswer>> client;
    private final AtomicReference<CompletableFuture<UpworkAnswer>> current = new AtomicReference<>();
    private final BooleanSupplier ending;

    /**
     * @param client carries a call out
     * @param ending whether the consumer is being stopped or suspended
     */
    public Asking(Function<UpworkCall, CompletableFuture<UpworkAnswer>> client, BooleanSupplier ending) {
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

    /** Ends the present waiting with a {@link CancellationException}. */
    public void cancel() {
        CompletableFuture<UpworkAnswer> answer = current.get();
        if (answer != null) {
            answer.cancel(true);
        }
    }
}
