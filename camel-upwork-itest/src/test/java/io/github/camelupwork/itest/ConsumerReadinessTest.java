// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.github.camelupwork.UpworkConsumer;
import io.github.camelupwork.simulator.Simulator;
import io.github.camelupwork.simulator.fault.Fault;
import io.github.camelupwork.simulator.fault.Trigger;
import io.github.camelupwork.simulator.record.RecordedRequest;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.health.HealthCheckRegistry;
import org.apache.camel.health.HealthCheckRepository;
import org.apache.camel.support.ScheduledPollConsumerHealthCheck;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What Camel's health check of consumers says, and how a consumer holds back when there is nothing, or only errors. */
@ExtendWith(UpworkExtension.class)
class ConsumerReadinessTest {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private Simulator simulator;
    private SimulatedHub hub;
    private OfferDesk desk;
    private final CountDownLatch goOn = new CountDownLatch(1);

    @BeforeEach
    void start(Simulator simulator, SimulatedHub hub) {
        this.simulator = simulator;
        this.hub = hub;
        desk = new OfferDesk(simulator);
    }

    @AfterEach
    void stop() {
        goOn.countDown();
    }

    @Test
    void isNotReadyBeforeTheFirstAnswer() throws Exception {
        UpworkConsumer consumer = consume("&initialDelay=3600000", exchange -> {});

        assertThat(health(consumer).getState()).isEqualTo(HealthCheck.State.DOWN);
        assertThat(health(consumer).getMessage().orElseThrow()).contains("not yet polled");
    }

    @Test
    void isReadyWithTheFirstAnswerThoughItsItemsAreStillWorkedOn() throws Exception {
        desk.make(2);
        CountDownLatch started = new CountDownLatch(1);
        UpworkConsumer consumer = consume("", exchange -> {
            started.countDown();
            assertThat(goOn.await(300, TimeUnit.SECONDS)).isTrue();
        });
        assertThat(started.await(300, TimeUnit.SECONDS)).isTrue();

        assertThat(consumer.isFirstPollDone()).isFalse();
        assertThat(health(consumer).getState()).isEqualTo(HealthCheck.State.UP);
    }

    @Test
    void theReadinessOfTheContextFollowsItsConsumers() throws Exception {
        HealthCheckRegistry registry = HealthCheckRegistry.get(hub.context);
        HealthCheckRepository consumers = (HealthCheckRepository) registry.resolveById("consumers");
        consumers.setEnabled(true);
        registry.register(consumers);
        simulator.fail(Fault.status(403), Trigger.on("offers/list").times(Integer.MAX_VALUE));
        consume("&backoffMultiplier=0", exchange -> {});
        HealthCheck.Result down =
                await().atMost(PATIENCE).until(() -> readiness().orElseThrow(), this::isDownForUpwork);

        assertThat(down.getDetails())
                .containsEntry(HealthCheck.HTTP_RESPONSE_CODE, 403)
                .containsEntry("route.id", "upwork");
        simulator.faults().clear();
        await().atMost(PATIENCE).until(() -> readiness().orElseThrow().getState() == HealthCheck.State.UP);
    }

    /** Before its first poll it is down as well, but not for anything that Upwork said. */
    private boolean isDownForUpwork(HealthCheck.Result result) {
        return result.getState() == HealthCheck.State.DOWN
                && result.getDetails().containsKey(HealthCheck.HTTP_RESPONSE_CODE);
    }

    /** As a probe of the platform would ask for it. */
    private Optional<HealthCheck.Result> readiness() {
        return HealthCheckHelper.invokeReadiness(hub.context, "full").stream()
                .filter(result -> result.getCheck().getId().equals("consumer:upwork"))
                .findFirst();
    }

    @Test
    void isDownWithTheStatusOfUpworkWhilePollsFailAndUpAgainBehindThem() throws Exception {
        simulator.fail(Fault.status(403), Trigger.on("offers/list").times(Integer.MAX_VALUE));
        UpworkConsumer consumer = consume("&backoffMultiplier=0", exchange -> {});
        HealthCheck.Result down = await().atMost(PATIENCE).until(() -> health(consumer), this::isDownForUpwork);

        assertThat(down.getDetails())
                .containsEntry(HealthCheck.HTTP_RESPONSE_CODE, 403)
                .containsKey(HealthCheck.FAILURE_ERROR_COUNT);
        simulator.faults().clear();
        await().atMost(PATIENCE).until(() -> health(consumer).getState() == HealthCheck.State.UP);
    }

    @Test
    void anIdleConsumerHoldsBackWithoutBeingTold() throws Exception {
        UpworkConsumer consumer = consume("&delay=100", exchange -> {});
        await().atMost(PATIENCE)
                .until(() -> simulator.record().of("offers/list").size() > 5);

        assertThat(consumer.getBackoffIdleThreshold()).isEqualTo(5);
        assertThat(consumer.getBackoffMultiplier()).isEqualTo(4);
        List<Instant> polls = simulator.record().of("offers/list").stream()
                .map(RecordedRequest::time)
                .toList();
        assertThat(Duration.between(polls.get(4), polls.get(5)))
                .as("four are left out")
                .isGreaterThan(Duration.ofMillis(400));
    }

    @Test
    void whoeverWantsToCanAskAllTheTime() throws Exception {
        UpworkConsumer consumer = consume("&backoffMultiplier=0", exchange -> {});
        await().atMost(PATIENCE)
                .until(() -> simulator.record().of("offers/list").size() > 12);

        assertThat(consumer.getBackoffCounter()).isZero();
    }

    @Test
    void anIdleConsumerAsksMoreRarely() throws Exception {
        UpworkConsumer consumer = consume("&backoffIdleThreshold=2&backoffMultiplier=1000000", exchange -> {});
        await().atMost(PATIENCE).until(() -> consumer.getBackoffCounter() > 5);

        assertThat(simulator.record().of("offers/list")).as("it holds back").hasSize(2);
    }

    @Test
    void anIdleConsumerStillMeetsWhatComes() throws Exception {
        CountDownLatch met = new CountDownLatch(1);
        consume("&backoffIdleThreshold=1&backoffMultiplier=5", exchange -> met.countDown());
        await().atMost(PATIENCE)
                .until(() -> simulator.record().of("offers/list").size() > 1);
        desk.make(1);

        assertThat(met.await(300, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aConsumerThatMeetsErrorsAsksMoreRarely() throws Exception {
        simulator.fail(Fault.status(403), Trigger.on("offers/list").times(Integer.MAX_VALUE));
        UpworkConsumer consumer = consume("&backoffErrorThreshold=2&backoffMultiplier=1000000", exchange -> {});
        await().atMost(PATIENCE).until(() -> consumer.getBackoffCounter() > 5);

        assertThat(simulator.record().of("offers/list")).hasSize(2);
        assertThat(consumer.getErrorCounter()).isEqualTo(2);
    }

    private UpworkConsumer consume(String more, Processor step) throws Exception {
        hub.context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(desk.list((more.contains("initialDelay=") ? "" : "&initialDelay=0")
                                + (more.contains("&delay=") ? "" : "&delay=20")
                                + more))
                        .routeId("upwork")
                        .process(step);
            }
        });
        return (UpworkConsumer) hub.context.getRoute("upwork").getConsumer();
    }

    private static HealthCheck.Result health(UpworkConsumer consumer) {
        return new ScheduledPollConsumerHealthCheck(consumer, "consumer:upwork").call();
    }
}
