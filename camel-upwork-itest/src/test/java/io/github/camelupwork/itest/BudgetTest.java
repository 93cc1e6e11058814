// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import io.github.camelupwork.UpworkComponent;
import io.github.camelupwork.budget.BudgetExhaustedException;
import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.exception.UpworkBudgetException;
import io.github.camelupwork.simulator.Simulator;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What routes see of the budget of requests. */
class BudgetTest {

    @RegisterExtension
    static final UpworkExtension UPWORK = UpworkExtension.with(builder -> builder.limits("5/1s"));

    private final Simulator simulator = UPWORK.simulator();
    private SimulatedHub hub;

    private void start(Consumer<UpworkComponent> settings) {
        hub = new SimulatedHub(
                simulator, Path.of("target", "state", UUID.randomUUID().toString()), settings);
    }

    @AfterEach
    void stop() throws Exception {
        hub.close();
    }

    private Exchange ask() {
        return hub.call(Api.REST, "users/info", Map.of());
    }

    @Test
    void manyThreadsWaitForTheirTurnAndNobodyIsRefused() {
        start(upwork -> upwork.getBudget().setRequestLimits("5/1s"));

        List<CompletableFuture<Exchange>> all = IntStream.range(0, 16)
                .mapToObj(i -> CompletableFuture.supplyAsync(this::ask))
                .toList();

        assertThat(all)
                .allSatisfy(answer -> assertThat(answer.join().getException()).isNull());
        assertThat(simulator.record().all()).hasSize(16).allSatisfy(request -> assertThat(request.status())
                .isEqualTo(200));
    }

    @Test
    void whoCannotBeServedInTimeIsToldAtOnceAndNothingIsSent() {
        start(upwork -> {
            upwork.getBudget().setRequestLimits("1/1h");
            upwork.getRetry().setCallTimeout(5_000);
        });
        ask();

        Exchange second = ask();

        assertThat(second.getException())
                .isInstanceOf(UpworkBudgetException.class)
                .hasCauseInstanceOf(BudgetExhaustedException.class)
                .hasMessageContaining("users/info")
                .hasMessageContaining("option callTimeout")
                .hasMessageContaining("1/1h")
                .hasMessageContaining("next permit in PT");
        assertThat(simulator.record().all()).hasSize(1);
    }

    @Test
    void whoFindsTheQueueFullIsToldAtOnce() {
        start(upwork -> {
            upwork.getBudget().setRequestLimits("1/1m");
            upwork.getRetry().setCallTimeout(120_000);
            upwork.getBudget().setMaxQueued(1);
        });
        ask();
        CompletableFuture.supplyAsync(this::ask);
        await().atMost(Duration.ofMinutes(5))
                .until(() -> hub.context
                                .getComponent("upwork", UpworkComponent.class)
                                .getBudgetQueued()
                        == 1);

        assertThat(ask().getException())
                .isInstanceOf(UpworkBudgetException.class)
                .hasMessageContaining("maxQueued=1");
        assertThat(simulator.record().all()).hasSize(1);
    }
}
