// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.github.camelupwork.UpworkComponent;
import io.github.camelupwork.UpworkConstants;
import io.github.camelupwork.UpworkConsumer;
import io.github.camelupwork.simulator.Simulator;
import io.github.camelupwork.simulator.fault.Fault;
import io.github.camelupwork.simulator.fault.Trigger;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.ShutdownRunningTask;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Consumers that are stopped or suspended at an awkward moment. */
@ExtendWith(UpworkExtension.class)
class ConsumerStopTest {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final List<String> handed = new CopyOnWriteArrayList<>();
    private final CountDownLatch started = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private Simulator simulator;
    private SimulatedHub hub;
    private OfferDesk desk;

    @BeforeEach
    void start(Simulator simulator, SimulatedHub hub) {
        this.simulator = simulator;
        this.hub = hub;
        desk = new OfferDesk(simulator);
    }

    @AfterEach
    void stop() throws Exception {
        goOn.countDown();
        hub.close();
    }

    @Test
    void aBatchThatIsBegunIsCompletedIfTheRouteSaysSo() throws Exception {
        List<String> made = desk.make(5);
        consume("", ShutdownRunningTask.CompleteAllTasks, this::slowly);
        stopWhileTheFirstIsWorkedOn();

        assertThat(handed).isEqualTo(made);
    }

    @Test
    void elseTheRestOfItComesAfterTheRestart() throws Exception {
        List<String> made = desk.make(5);
        consume("", ShutdownRunningTask.CompleteCurrentTaskOnly, this::slowly);
        stopWhileTheFirstIsWorkedOn();
        assertThat(handed).isEqualTo(made.subList(0, 1));
        hub = new SimulatedHub(simulator, hub.state);
        consume("", ShutdownRunningTask.CompleteCurrentTaskOnly, exchange -> handed.add(identity(exchange)));
        await().atMost(PATIENCE).until(() -> handed.size() == 5);

        assertThat(handed).isEqualTo(made);
    }

    private void slowly(Exchange exchange) throws InterruptedException {
        started.countDown();
        assertThat(goOn.await(300, TimeUnit.SECONDS)).isTrue();
        handed.add(identity(exchange));
    }

    private void stopWhileTheFirstIsWorkedOn() throws Exception {
        assertThat(started.await(300, TimeUnit.SECONDS)).isTrue();
        UpworkConsumer consumer = consumer();
        CompletableFuture<Void> stopped = CompletableFuture.runAsync(hub.context::stop);
        await().atMost(PATIENCE).until(() -> consumer.isSuspendingOrSuspended() || consumer.isStoppingOrStopped());
        goOn.countDown();
        stopped.get(300, TimeUnit.SECONDS);
    }

    /** One request an hour, and calls may take two: the second poll waits for it, and nobody who stops the context does. */
    @Test
    void whoWaitsForTheBudgetDoesNotHoldUpAStop() throws Exception {
        hub.close();
        hub = new SimulatedHub(
                simulator, Path.of("target", "state", UUID.randomUUID().toString()), upwork -> {
                    upwork.getBudget().setRequestLimits("1/1h");
                    upwork.getRetry().setCallTimeout(Duration.ofHours(2).toMillis());
                });
        consume("", ShutdownRunningTask.CompleteCurrentTaskOnly, exchange -> {});
        await().atMost(PATIENCE)
                .until(() -> hub.context
                                .getComponent("upwork", UpworkComponent.class)
                                .getBudgetQueued()
                        > 0);
        hub.context.getShutdownStrategy().setTimeout(180);
        long before = System.nanoTime();
        hub.context.stop();

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(90));
        assertThat(simulator.record().of("offers/list")).hasSize(1);
    }

    @Test
    void aPageThatNeverComesDoesNotHoldUpASuspensionAndIsAskedForAfterIt() throws Exception {
        List<String> made = desk.make(25);
        simulator.fail(Fault.hang(), Trigger.on("offers/list").skipping(1).times(1));
        consume(
                "&pageSize=10",
                ShutdownRunningTask.CompleteCurrentTaskOnly,
                exchange -> handed.add(identity(exchange)));
        await().atMost(PATIENCE)
                .until(() -> simulator.record().of("offers/list").size() == 2);
        hub.context.getRouteController().suspendRoute("upwork");
        await().atMost(PATIENCE).until(() -> !consumer().isPolling());
        assertThat(handed).isEmpty();
        hub.context.getRouteController().resumeRoute("upwork");
        await().atMost(PATIENCE).until(() -> handed.size() == 25);

        assertThat(handed).isEqualTo(made);
    }

    private void consume(String more, ShutdownRunningTask task, Processor step) throws Exception {
        hub.context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(desk.uri(more)).routeId("upwork").shutdownRunningTask(task).process(step);
            }
        });
    }

    private UpworkConsumer consumer() {
        return (UpworkConsumer) hub.context.getRoute("upwork").getConsumer();
    }

    private static String identity(Exchange exchange) {
        return exchange.getMessage().getHeader(UpworkConstants.IDENTITY, String.class);
    }
}
