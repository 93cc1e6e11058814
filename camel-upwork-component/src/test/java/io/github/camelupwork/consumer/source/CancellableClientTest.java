// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.client.UpworkAnswer;
import io.github.camelupwork.client.UpworkCall;
import org.junit.jupiter.api.Test;

class CancellableClientTest {

    private static final UpworkCall CALL = Lists.of("offers/list", Api.REST).call(Map.of());

    private final AtomicBoolean ending = new AtomicBoolean();
    private final CompletableFuture<UpworkAnswer> answer = new CompletableFuture<>();
    private final CancellableClient asking = new CancellableClient(call -> answer, ending::get);

    @Test
    void handsTheAnswerOn() {
        UpworkAnswer said = new UpworkAnswer(Map.of(), null);
        CompletableFuture<UpworkAnswer> asked = asking.apply(CALL);
        answer.complete(said);

        assertThat(asked.join()).isSameAs(said);
    }

    @Test
    void waitingCanBeEnded() {
        CompletableFuture<UpworkAnswer> asked = asking.apply(CALL);
        asking.cancel();

        assertThatThrownBy(asked::join).isInstanceOf(CancellationException.class);
    }

    @Test
    void whileItEndsNothingIsWaitedFor() {
        ending.set(true);

        assertThatThrownBy(asking.apply(CALL)::join).isInstanceOf(CancellationException.class);
    }

    @Test
    void withoutACallThereIsNothingToEnd() {
        asking.cancel();

        assertThat(answer).isNotDone();
    }
}
