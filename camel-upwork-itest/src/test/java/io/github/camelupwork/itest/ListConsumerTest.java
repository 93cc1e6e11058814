// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.camelupwork.UpworkConstants;
import io.github.camelupwork.UpworkConsumer;
import io.github.camelupwork.consumer.source.ConsumerProbe;
import io.github.camelupwork.exception.UpworkArgumentException;
import io.github.camelupwork.exception.UpworkServerException;
import io.github.camelupwork.simulator.Simulator;
import io.github.camelupwork.simulator.fault.Fault;
import io.github.camelupwork.simulator.fault.Trigger;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.support.DefaultPollingConsumerPollStrategy;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.apache.camel.support.processor.state.MemoryStateRepository;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Routes that begin with a list of Upwork. */
@ExtendWith(UpworkExtension.class)
class ListConsumerTest {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private Simulator simulator;
    private SimulatedHub hub;
    private OfferDesk desk;
    private MockEndpoint items;

    @BeforeEach
    void start(Simulator simulator, SimulatedHub hub) {
        this.simulator = simulator;
        this.hub = hub;
        desk = new OfferDesk(simulator);
        items = hub.context.getEndpoint("mock:items", MockEndpoint.class);
    }

    @AfterEach
    void stop() throws Exception {
        hub.close();
    }

    @Test
    void handsOverMoreNewItemsThanAPageHoldsOldestFirstAndOnce() throws Exception {
        List<String> made = new ArrayList<>(desk.make(35));
        route("");
        await().atMost(PATIENCE).until(() -> identities().containsAll(made));
        made.addAll(desk.make(25));
        await().atMost(PATIENCE).until(() -> identities().containsAll(made));
        awaitPolls(3);

        assertThat(identities()).containsExactlyElementsOf(made);
        Exchange first = items.getExchanges().get(0);
        assertThat(first.getMessage().getHeader(UpworkConstants.OPERATION)).isEqualTo("offers/list");
        assertThat(first.getMessage().getHeader(UpworkConstants.EVENT)).isEqualTo("new");
        assertThat(first.getMessage().getHeader(UpworkConstants.TOTAL)).isEqualTo(35L);
        assertThat(first.getMessage().getHeader(UpworkConstants.POSITION)).isEqualTo(0L);
        assertThat(first.getProperty(ExchangePropertyKey.BATCH_SIZE)).isEqualTo(35);
    }

    @Test
    void goesOnAfterARestartWhereItStood() throws Exception {
        List<String> before = desk.make(3);
        route("");
        await().atMost(PATIENCE).until(() -> identities().containsAll(before));
        hub.close();

        List<String> meanwhile = desk.make(2);
        hub = new SimulatedHub(simulator, hub.state);
        items = hub.context.getEndpoint("mock:items", MockEndpoint.class);
        route("");
        await().atMost(PATIENCE).until(() -> identities().containsAll(meanwhile));
        awaitPolls(3);

        assertThat(identities()).containsExactlyElementsOf(meanwhile);
    }

    @Test
    void beginsFromNow() throws Exception {
        desk.make(12);
        route("&from=now");
        awaitPolls(2);
        List<String> later = desk.make(1);
        await().atMost(PATIENCE).until(() -> !identities().isEmpty());

        assertThat(identities()).isEqualTo(later);
    }

    @Test
    void aDayToBeginFromNeedsItemsThatSayWhenTheyWereMade() throws Exception {
        desk.make(1);
        List<Throwable> failures = new ArrayList<>();
        hub.context.addRoutes(bridged(failures, "&from=2026-01-31"));
        await().atMost(PATIENCE).until(() -> !failures.isEmpty());

        assertThat(failures.get(0))
                .isInstanceOf(UpworkArgumentException.class)
                .hasMessageContaining("'from'")
                .hasMessageContaining("beginning and now");
    }

    @Test
    void itemsThatShiftBetweenTwoPagesAreNotMissed() throws Exception {
        List<String> made = desk.make(40);
        AtomicInteger pages = new AtomicInteger();
        List<String> added = new ArrayList<>();
        probe(ConsumerProbe.Point.PAGE_READ, () -> {
            if (pages.incrementAndGet() == 2) {
                made.subList(0, 7).forEach(desk::withdraw);
                added.addAll(desk.make(3));
            }
        });
        route("&pageSize=10&repeatCount=1");
        await().atMost(PATIENCE).until(() -> identities().size() >= 43);

        assertThat(identities()).containsAll(made).containsAll(added).doesNotHaveDuplicates();
    }

    /** A class of a route. */
    public record Titled(String rid, String title) {}

    @Test
    void handsOverTheClassOfTheRoute() throws Exception {
        List<String> made = desk.make(2);
        route("&outputClass=" + Titled.class.getName());
        await().atMost(PATIENCE).until(() -> identities().containsAll(made));

        assertThat(items.getExchanges().get(0).getMessage().getBody()).isEqualTo(new Titled(made.get(0), "An offer"));
    }

    @Test
    void anItemThatTheClassCannotHoldIsAFailureOfItsOwnAndIsGivenUp() throws Exception {
        desk.make(2);
        route("&maxDeliveryAttempts=2&outputClass=java.lang.Integer");
        await().atMost(PATIENCE).until(() -> consumer().getGivenUpItems() == 2);

        assertThat(identities()).isEmpty();
    }

    @Test
    void aFailedItemComesAgainWhileLaterOnesGoOnUntilItIsGivenUp() throws Exception {
        List<String> made = desk.make(3);
        route("&maxDeliveryAttempts=3", exchange -> {
            if (identity(exchange).equals(made.get(0))) {
                throw new IllegalStateException("poison");
            }
        });
        await().atMost(PATIENCE).until(() -> consumer().getGivenUpItems() == 1);
        int attempts = items.getReceivedCounter();
        awaitPolls(2);

        assertThat(identities().stream().filter(made.get(0)::equals)).hasSize(3);
        assertThat(identities())
                .containsOnlyOnce(made.get(1))
                .containsOnlyOnce(made.get(2))
                .hasSize(attempts);
        assertThat(items.getExchanges().stream()
                        .filter(exchange -> identity(exchange).equals(made.get(0)))
                        .map(exchange -> exchange.getMessage().getHeader(UpworkConstants.ATTEMPT)))
                .containsExactly(1, 2, 3);
    }

    @Test
    void aDeadLetterIsNoCompletion() throws Exception {
        desk.make(1);
        deadLettering("&maxDeliveryAttempts=2");
        await().atMost(PATIENCE).until(() -> consumer().getGivenUpItems() == 1);

        assertThat(hub.context.getEndpoint("mock:dead", MockEndpoint.class).getReceivedCounter())
                .isEqualTo(2);
    }

    @Test
    void unlessTheRouteSaysSo() throws Exception {
        desk.make(1);
        deadLettering("&deadLetterCountsAsDone=true");
        await().atMost(PATIENCE).until(() -> items.getReceivedCounter() == 1);
        awaitPolls(3);

        assertThat(hub.context.getEndpoint("mock:dead", MockEndpoint.class).getReceivedCounter())
                .isEqualTo(1);
        assertThat(consumer().getGivenUpItems() + consumer().getFailedItems()).isZero();
    }

    @Test
    void changedItemsComeAgainIfAskedFor() throws Exception {
        String job =
                "upwork:jobs/list?buyerTeamReference=%s&initialDelay=0&delay=20&emit=changes".formatted(desk.team());
        hub.context.addRoutes(routes(job, exchange -> {}));
        await().atMost(PATIENCE).until(() -> !identities().isEmpty());
        awaitPolls(2);
        int known = items.getReceivedCounter();
        desk.closeJob();
        await().atMost(PATIENCE).until(() -> items.getReceivedCounter() > known);
        awaitPolls(2);

        assertThat(items.getReceivedCounter()).isEqualTo(known + 1);
        assertThat(items.getExchanges().get(known).getMessage().getHeader(UpworkConstants.EVENT))
                .isEqualTo("changed");
        assertThat(identities().subList(0, known)).contains(identities().get(known));
    }

    @Test
    void aBatchIsOneExchange() throws Exception {
        List<String> made = desk.make(5);
        route("&splitResult=false&maxMessagesPerPoll=3");
        await().atMost(PATIENCE).until(() -> items.getReceivedCounter() == 2);

        assertThat(items.getExchanges().get(0).getMessage().getHeader(UpworkConstants.IDENTITY))
                .isEqualTo(made.subList(0, 3));
        assertThat(items.getExchanges().get(0).getMessage().getBody(List.class)).hasSize(3);
        assertThat(items.getExchanges().get(1).getMessage().getHeader(UpworkConstants.IDENTITY))
                .isEqualTo(made.subList(3, 5));
    }

    @Test
    void takesNoMoreThanToldWithAPoll() throws Exception {
        List<String> made = desk.make(5);
        route("&maxMessagesPerPoll=2");
        await().atMost(PATIENCE).until(() -> items.getReceivedCounter() == 5);

        assertThat(identities()).isEqualTo(made);
        assertThat(items.getExchanges().stream().map(exchange -> exchange.getProperty(ExchangePropertyKey.BATCH_SIZE)))
                .containsExactly(2, 2, 2, 2, 1);
    }

    @Test
    void anErrorOfUpworkGoesToTheRouteAndTheNextPollGoesOn() throws Exception {
        List<String> made = desk.make(2);
        List<Throwable> failures = new ArrayList<>();
        simulator.fail(Fault.status(500), Trigger.on("offers/list").times(4));
        hub.context.addRoutes(bridged(failures, ""));
        await().atMost(PATIENCE).until(() -> items.getReceivedCounter() == 2);

        assertThat(failures).hasOnlyElementsOfType(UpworkServerException.class).isNotEmpty();
        assertThat(identities()).isEqualTo(made);
    }

    @Test
    void whileSuspendedNothingIsAskedFor() throws Exception {
        route("");
        awaitPolls(2);
        hub.context.getRouteController().suspendRoute("upwork");
        List<String> made = desk.make(1);
        int requests = simulator.record().all().size();
        assertThat(items.getReceivedCounter()).isZero();
        hub.context.getRouteController().resumeRoute("upwork");
        await().atMost(PATIENCE).until(() -> items.getReceivedCounter() == 1);

        assertThat(identities()).isEqualTo(made);
        assertThat(simulator.record().all().size()).isGreaterThan(requests);
    }

    @Test
    void stoppingWhileUpworkIsAskedIsNoFailure() throws Exception {
        CompletableFuture<Exception> failure = new CompletableFuture<>();
        hub.context.getRegistry().bind("watched", new DefaultPollingConsumerPollStrategy() {
            @Override
            public void commit(Consumer consumer, Endpoint endpoint, int polledMessages) {
                failure.complete(null);
            }

            @Override
            public boolean rollback(Consumer consumer, Endpoint endpoint, int retryCounter, Exception cause) {
                failure.complete(cause);
                return false;
            }
        });
        simulator.fail(Fault.hang(), Trigger.on("offers/list"));
        route("&pollStrategy=#watched");
        await().atMost(PATIENCE).until(() -> !simulator.record().all().isEmpty());
        hub.context.getRouteController().stopRoute("upwork");

        assertThat(failure).succeedsWithin(PATIENCE).isNull();
    }

    @Test
    void stoppingWaitsForWhatIsInFlight() throws Exception {
        desk.make(1);
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        route("", exchange -> {
            started.countDown();
            assertThat(goOn.await(300, TimeUnit.SECONDS)).isTrue();
        });
        assertThat(started.await(300, TimeUnit.SECONDS)).isTrue();
        UpworkConsumer consumer = consumer();
        Thread stopping = new Thread(() -> hub.context.stop());
        stopping.start();
        await().atMost(PATIENCE).until(() -> consumer.isSuspendingOrSuspended() || consumer.isStoppingOrStopped());
        goOn.countDown();
        stopping.join(20_000);

        hub = new SimulatedHub(simulator, hub.state);
        items = hub.context.getEndpoint("mock:items", MockEndpoint.class);
        route("");
        awaitPolls(2);
        assertThat(items.getReceivedCounter()).as("it was remembered").isZero();
    }

    @Test
    void keepsItsPositionInACamelRepository() throws Exception {
        hub.context.getRegistry().bind("states", new MemoryStateRepository());
        hub.context.getRegistry().bind("known", MemoryIdempotentRepository.memoryIdempotentRepository());
        for (String repository : List.of("&positionRepository=#states", "&idempotentRepository=#known")) {
            List<String> made = desk.make(2);
            route(repository);
            await().atMost(PATIENCE).until(() -> identities().containsAll(made));
            remove();
            route(repository);
            awaitPolls(3);
            assertThat(items.getReceivedCounter()).as(repository).isZero();
            remove();
        }
    }

    @Test
    void whatActsCannotBeConsumed() {
        assertThatThrownBy(() -> hub.context.addRoutes(routes("upwork:offers/accept?offerId=1", exchange -> {})))
                .isInstanceOf(UpworkArgumentException.class)
                .hasStackTraceContaining("does not read but act");
    }

    private void remove() throws Exception {
        hub.context.getRouteController().stopRoute("upwork");
        hub.context.removeRoute("upwork");
        // the endpoints of a route go with it
        items = hub.context.getEndpoint("mock:items", MockEndpoint.class);
    }

    private void probe(ConsumerProbe.Point wanted, Runnable action) {
        hub.context.getRegistry().bind("probe", (ConsumerProbe) (point, key) -> {
            if (point == wanted) {
                action.run();
            }
        });
    }

    private void route(String more) throws Exception {
        route(more, exchange -> {});
    }

    private interface Step {
        void process(Exchange exchange) throws Exception;
    }

    private void route(String more, Step step) throws Exception {
        hub.context.addRoutes(routes(desk.uri(more), step));
    }

    private static RouteBuilder routes(String uri, Step step) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from(uri).routeId("upwork").to("mock:items").process(step::process);
            }
        };
    }

    private RouteBuilder bridged(List<Throwable> failures, String more) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                onException(Exception.class)
                        .handled(true)
                        .process(exchange ->
                                failures.add(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class)));
                from(desk.uri("&bridgeErrorHandler=true" + more))
                        .routeId("upwork")
                        .to("mock:items");
            }
        };
    }

    private void deadLettering(String more) throws Exception {
        hub.context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(deadLetterChannel("mock:dead"));
                RouteDefinition route = from(desk.uri(more)).routeId("upwork");
                route.to("mock:items").throwException(new IllegalStateException("poison"));
            }
        });
    }

    private UpworkConsumer consumer() {
        return (UpworkConsumer) hub.context.getRoute("upwork").getConsumer();
    }

    /** Until so many polls more have ended. */
    private void awaitPolls(int count) {
        long before = consumer().getCounter();
        await().atMost(PATIENCE).until(() -> consumer().getCounter() > before + count);
    }

    private List<String> identities() {
        return items.getExchanges().stream().map(ListConsumerTest::identity).toList();
    }

    private static String identity(Exchange exchange) {
        return exchange.getMessage().getHeader(UpworkConstants.IDENTITY, String.class);
    }
}
