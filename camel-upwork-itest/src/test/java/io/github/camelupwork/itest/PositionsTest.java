// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;

import io.github.camelupwork.UpworkConstants;
import io.github.camelupwork.UpworkConsumer;
import io.github.camelupwork.consumer.position.Entry;
import io.github.camelupwork.consumer.position.FilePositionStore;
import io.github.camelupwork.consumer.position.JdbcPositionStore;
import io.github.camelupwork.consumer.position.Position;
import io.github.camelupwork.consumer.position.PositionStore;
import io.github.camelupwork.consumer.position.PositionStoreException;
import io.github.camelupwork.simulator.Simulator;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.apache.camel.builder.RouteBuilder;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Where routes keep how far they are, and what becomes of them where that fails. */
@ExtendWith(UpworkExtension.class)
class PositionsTest {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final List<String> handed = new CopyOnWriteArrayList<>();
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
        hub.close();
    }

    @Test
    void goesOnFromADatabaseInTheProcess() throws Exception {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:" + hub.state.toAbsolutePath().resolve("positions-database"));
        goesOnFrom(database);
    }

    @Test
    void goesOnFromPostgres() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofMinutes(2))
                .start()) {
            goesOnFrom(postgres.getPostgresDatabase());
        }
    }

    private void goesOnFrom(DataSource database) throws Exception {
        List<String> before = desk.make(3);
        hub.context.getRegistry().bind("positions", new JdbcPositionStore(database));
        consume("one", "&positionStore=#positions");
        await().atMost(PATIENCE).until(() -> handed.size() == 3);
        assertThat(handed).isEqualTo(before);
        hub.close();
        handed.clear();
        List<String> meanwhile = desk.make(2);
        hub = new SimulatedHub(simulator);
        hub.context.getRegistry().bind("positions", new JdbcPositionStore(database));
        consume("one", "&positionStore=#positions");
        await().atMost(PATIENCE).until(() -> handed.size() == 2);
        awaitPolls("one", 2);

        assertThat(handed).isEqualTo(meanwhile);
    }

    @Test
    void twoRoutesCannotGoOnFromOnePosition() throws Exception {
        consume("one", "");
        assertThatThrownBy(() -> consume("other", "&bridgeErrorHandler=true"))
                .hasStackTraceContaining("give one of them a positionName of its own");
        consume("third", "&positionName=third");
        hub.context.getRouteController().stopRoute("one");
        hub.context.getRouteController().startRoute("one");

        assertThat(hub.context.getRouteController().getRouteStatus("one").isStarted())
                .isTrue();
    }

    /** What the route has done is not handed over again because of it, and nothing more is until it can be written. */
    @Test
    void aFullDiskHoldsTheConsumerAndRepeatsNothing() throws Exception {
        FullDisk disk = new FullDisk(new FilePositionStore(hub.state.resolve("mine")));
        hub.context.getRegistry().bind("disk", disk);
        consume("one", "&positionStore=#disk&from=now&maxInFlight=1");
        awaitPolls("one", 1);
        disk.full.set(true);
        List<String> made = desk.make(4);
        await().atMost(PATIENCE).until(() -> consumer("one").getErrorCounter() > 0);
        assertThat(handed).isEqualTo(made.subList(0, 1));
        disk.full.set(false);
        await().atMost(PATIENCE).until(() -> handed.size() == 4);
        awaitPolls("one", 1);

        assertThat(handed).isEqualTo(made);
    }

    @Test
    void aDamagedFileStopsTheRouteInsteadOfBeginningAnew() throws Exception {
        consume("one", "&positionName=mine&from=now");
        awaitPolls("one", 1);
        hub.close();
        Path file = hub.state.resolve("positions").resolve("mine.position");
        Files.writeString(file, "");
        hub = new SimulatedHub(simulator, hub.state);

        assertThatThrownBy(() -> consume("one", "&positionName=mine&from=now"))
                .hasStackTraceContaining(file.getFileName() + " is damaged");
    }

    private void consume(String route, String more) throws Exception {
        hub.context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(desk.uri("&backoffMultiplier=0" + more))
                        .routeId(route)
                        .process(exchange ->
                                handed.add(exchange.getMessage().getHeader(UpworkConstants.IDENTITY, String.class)));
            }
        });
    }

    private UpworkConsumer consumer(String route) {
        return (UpworkConsumer) hub.context.getRoute(route).getConsumer();
    }

    private void awaitPolls(String route, int count) {
        long before = consumer(route).getCounter();
        await().atMost(PATIENCE).until(() -> consumer(route).getCounter() > before + count);
    }

    /** A store that cannot write for a while. */
    private static final class FullDisk implements PositionStore {

        private final AtomicBoolean full = new AtomicBoolean();
        private final PositionStore store;

        FullDisk(PositionStore store) {
            this.store = store;
        }

        @Override
        public Position load(String key) {
            return store.load(key);
        }

        @Override
        public String revision(String key) {
            return store.revision(key);
        }

        @Override
        public String add(String key, List<Entry> entries, String revision) {
            check();
            return store.add(key, entries, revision);
        }

        @Override
        public String replace(String key, Position position, String revision) {
            check();
            return store.replace(key, position, revision);
        }

        private void check() {
            if (full.get()) {
                throw new PositionStoreException("No space left on device", null);
            }
        }
    }
}
