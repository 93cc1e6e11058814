// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.github.camelupwork.UpworkConstants;
import io.github.camelupwork.UpworkConsumer;
import io.github.camelupwork.consumer.position.JdbcPositionStore;
import io.github.camelupwork.consumer.position.PositionMovedException;
import io.github.camelupwork.consumer.source.ConsumerProbe;
import io.github.camelupwork.simulator.Simulator;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.processor.state.MemoryStateRepository;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two contexts go on from one position, and nothing chooses one of them. */
@ExtendWith(UpworkExtension.class)
class SharedPositionTest {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** What keeps the position of both. */
    enum Kind {
        FILES(""),
        DATABASE("&positionStore=#database"),
        REPOSITORY("&positionRepository=#states");

        private final String option;

        Kind(String option) {
            this.option = option;
        }
    }

    private final JdbcDataSource database = new JdbcDataSource();
    private final MemoryStateRepository states = new MemoryStateRepository() {
        @Override
        protected void doStop() {
            // one context ends, and the other still needs what is there
        }
    };
    private final List<String> byOne = new CopyOnWriteArrayList<>();
    private final List<String> byOther = new CopyOnWriteArrayList<>();
    private final List<Throwable> toldOne = new CopyOnWriteArrayList<>();
    private final List<Throwable> toldOther = new CopyOnWriteArrayList<>();
    private Simulator simulator;
    private OfferDesk desk;
    private SimulatedHub one;
    private SimulatedHub other;

    @BeforeEach
    void start(Simulator simulator) {
        this.simulator = simulator;
        desk = new OfferDesk(simulator);
        one = new SimulatedHub(simulator);
        database.setURL("jdbc:h2:" + one.state.toAbsolutePath().resolve("positions-of-both"));
        other = new SimulatedHub(simulator, one.state);
    }

    @AfterEach
    void stop() throws Exception {
        one.close();
        other.close();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void theSecondIsToldAndGoesOnWhereTheFirstStood(Kind kind) throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        other.context.getRegistry().bind("probe", (ConsumerProbe) (point, key) -> pass(goOn));
        consume(other, kind, byOther, toldOther);
        consume(one, kind, byOne, toldOne);
        List<String> made = desk.make(4);
        await().atMost(PATIENCE).until(() -> byOne.containsAll(made));
        goOn.countDown();
        await().atMost(PATIENCE).until(() -> !toldOther.isEmpty());
        awaitPolls(other);
        one.close();
        List<String> later = desk.make(2);
        await().atMost(PATIENCE).until(() -> byOther.containsAll(later));

        assertThat(byOne).isEqualTo(made);
        assertThat(byOther).isEqualTo(later);
        assertThat(toldOne).isEmpty();
        assertThat(toldOther).hasSize(1).allSatisfy(SharedPositionTest::saysWhatToDo);
    }

    private static void saysWhatToDo(Throwable told) {
        assertThat(told)
                .isInstanceOf(PositionMovedException.class)
                .hasMessageContaining("upwork://offers")
                .hasMessageContaining("another consumer moves position 'shared'")
                .hasMessageContaining("camel-master")
                .hasMessageContaining("a positionName of its own");
    }

    /** The item is in the hands of both; what the other then does not write is done all the same. */
    @ParameterizedTest
    @EnumSource(Kind.class)
    void whatBothHaveInHandIsNotWrittenOver(Kind kind) throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        consume(other, kind, byOther, toldOther, () -> {
            started.countDown();
            pass(goOn);
        });
        List<String> made = desk.make(3);
        pass(started);
        consume(one, kind, byOne, toldOne);
        await().atMost(PATIENCE).until(() -> byOne.containsAll(made));
        goOn.countDown();
        await().atMost(PATIENCE).until(() -> !toldOther.isEmpty());
        awaitPolls(other);

        assertThat(byOther).as("the one in hand").isEqualTo(made.subList(0, 1));
        assertThat(byOne).isEqualTo(made);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void twoThatRaceLoseNothingAndAreTold(Kind kind) throws Exception {
        consume(one, kind, byOne, toldOne);
        consume(other, kind, byOther, toldOther);
        Set<String> made = new HashSet<>();
        for (int wave = 0; wave < 5; wave++) {
            made.addAll(desk.make(6));
            await().atMost(PATIENCE).until(() -> handed().containsAll(made));
        }
        await().atMost(PATIENCE).until(() -> !toldOne.isEmpty() || !toldOther.isEmpty());
        awaitPolls(one);
        awaitPolls(other);
        one.close();
        other.close();
        byOther.clear();
        other = new SimulatedHub(simulator, one.state);
        consume(other, kind, byOther, toldOther);
        List<String> later = desk.make(1);
        await().atMost(PATIENCE).until(() -> byOther.containsAll(later));

        assertThat(byOther).as("what either has done is remembered").isEqualTo(later);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void oneThatWasSuspendedGoesOnWhereTheOtherStoodAndIsNotTold(Kind kind) throws Exception {
        consume(one, kind, byOne, toldOne);
        List<String> before = desk.make(2);
        await().atMost(PATIENCE).until(() -> byOne.containsAll(before));
        awaitPolls(one);
        one.context.getRouteController().suspendRoute("upwork");
        consume(other, kind, byOther, toldOther);
        List<String> meanwhile = desk.make(2);
        await().atMost(PATIENCE).until(() -> byOther.containsAll(meanwhile));
        other.close();
        one.context.getRouteController().resumeRoute("upwork");
        List<String> later = desk.make(2);
        await().atMost(PATIENCE).until(() -> byOne.containsAll(later));

        assertThat(byOther).isEqualTo(meanwhile);
        assertThat(byOne).containsExactly(before.get(0), before.get(1), later.get(0), later.get(1));
        assertThat(toldOne).isEmpty();
    }

    private Set<String> handed() {
        Set<String> handed = new HashSet<>(byOne);
        handed.addAll(byOther);
        return handed;
    }

    private void consume(SimulatedHub hub, Kind kind, List<String> identities, List<Throwable> told) throws Exception {
        consume(hub, kind, identities, told, () -> {});
    }

    private void consume(SimulatedHub hub, Kind kind, List<String> identities, List<Throwable> told, Runnable step)
            throws Exception {
        hub.context.getRegistry().bind("database", new JdbcPositionStore(database));
        hub.context.getRegistry().bind("states", states);
        hub.context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                onException(PositionMovedException.class)
                        .handled(true)
                        .process(
                                exchange -> told.add(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class)));
                from(desk.uri("&positionName=shared&maxInFlight=1&backoffMultiplier=0&bridgeErrorHandler=true"
                                + kind.option))
                        .routeId("upwork")
                        .process(exchange -> {
                            identities.add(exchange.getMessage().getHeader(UpworkConstants.IDENTITY, String.class));
                            step.run();
                        });
            }
        });
    }

    private static void pass(CountDownLatch latch) {
        try {
            assertThat(latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitPolls(SimulatedHub hub) {
        UpworkConsumer consumer =
                (UpworkConsumer) hub.context.getRoute("upwork").getConsumer();
        long before = consumer.getCounter();
        await().atMost(PATIENCE).until(() -> consumer.getCounter() > before + 2);
    }
}
