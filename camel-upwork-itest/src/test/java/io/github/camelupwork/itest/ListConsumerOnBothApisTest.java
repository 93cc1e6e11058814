// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.github.camelupwork.UpworkComponent;
import io.github.camelupwork.UpworkConstants;
import io.github.camelupwork.UpworkConsumer;
import io.github.camelupwork.simulator.Simulator;
import io.github.camelupwork.simulator.state.Contract;
import io.github.camelupwork.simulator.state.Room;
import io.github.camelupwork.simulator.state.World;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A day to begin from, and items that vanish, on lists of REST and of GraphQL. */
@ExtendWith(UpworkExtension.class)
class ListConsumerOnBothApisTest {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String OWNER = "ada_owner";

    private Simulator simulator;
    private World world;
    private SimulatedHub hub;
    private List<Exchange> items;

    @BeforeEach
    void start(Simulator simulator) {
        this.simulator = simulator;
        // all that was there before is older than yesterday
        simulator.clock().advance(Duration.ofDays(5));
        world = simulator.world();
        open();
    }

    private void open() {
        hub = hub == null ? new SimulatedHub(simulator) : new SimulatedHub(simulator, hub.state);
        List.of("upwork", "upwork2")
                .forEach(scheme ->
                        hub.context.getComponent(scheme, UpworkComponent.class).setClock(simulator.clock()));
        items = new CopyOnWriteArrayList<>();
    }

    @AfterEach
    void stop() throws Exception {
        hub.close();
    }

    @Test
    void aListOfRestBeginsFromADay() throws Exception {
        OfferDesk desk = new OfferDesk(simulator);
        LocalDate day = today().minusDays(1);
        accept(desk, midnight(day).minusMillis(1));
        String first = accept(desk, midnight(day));
        String list = "upwork:engagements/list?from=" + day;
        beginsWith(list, List.of(first));
        goesOnAfterARestart(list, () -> accept(desk, midnight(day).plusSeconds(1)));
    }

    @Test
    void aListOfGraphQlBeginsFromADayAndAsksForNothingOlder() throws Exception {
        Room room = world.rooms().all().stream()
                .filter(each -> each.participant(OWNER).isPresent() && !each.readOnly())
                .findFirst()
                .orElseThrow();
        LocalDate day = today().minusDays(1);
        write(room, midnight(day).minusMillis(1));
        String first = write(room, midnight(day));
        String list = "upwork2:messages/list?roomId=" + room.id() + "&from=" + day;
        beginsWith(list, List.of(first));
        assertThat(simulator.record().all().get(0).body()).contains("\"rangeStart\":");
        goesOnAfterARestart(list, () -> write(room, world.now()));
    }

    /** Within the first day that is asked for items are still told apart by their time. */
    @Test
    void aListOfGraphQlBeginsFromAnInstant() throws Exception {
        Room room = world.rooms().all().stream()
                .filter(each -> each.participant(OWNER).isPresent() && !each.readOnly())
                .findFirst()
                .orElseThrow();
        Instant noon = midnight(today().minusDays(1)).plus(Duration.ofHours(12));
        write(room, noon.minusMillis(1));
        String first = write(room, noon);
        beginsWith("upwork2:messages/list?roomId=" + room.id() + "&from=" + noon, List.of(first));
    }

    /** The next poll asks without a day, for nothing is done yet; what was too old for the first start still is. */
    @Test
    void whatFailsAtTheFirstStartBringsNothingOlder() throws Exception {
        Room room = world.rooms().all().stream()
                .filter(each -> each.participant(OWNER).isPresent() && !each.readOnly())
                .findFirst()
                .orElseThrow();
        LocalDate day = today().minusDays(1);
        write(room, midnight(day).minus(Duration.ofDays(2)));
        String first = write(room, midnight(day));
        consume("upwork2:messages/list?roomId=" + room.id() + "&from=" + day, exchange -> {
            if (exchange.getMessage().getHeader(UpworkConstants.ATTEMPT, int.class) < 3) {
                throw new IllegalStateException("not yet");
            }
        });
        await().atMost(PATIENCE).until(() -> items.size() >= 3);
        awaitPolls(2);

        assertThat(identities()).containsExactly(first, first, first);
    }

    private void beginsWith(String list, List<String> expected) throws Exception {
        consume(list);
        await().atMost(PATIENCE).until(() -> items.size() >= expected.size());
        awaitPolls(2);

        assertThat(identities()).isEqualTo(expected);
    }

    private interface Arrival {
        String make() throws Exception;
    }

    private void goesOnAfterARestart(String list, Arrival arrival) throws Exception {
        hub.close();
        open();
        String later = arrival.make();
        beginsWith(list, List.of(later));
    }

    @ParameterizedTest
    @ValueSource(strings = {"upwork", "upwork2"})
    void whatAListShowsNoMoreIsRemoved(String scheme) throws Exception {
        String contract = hourly().reference();
        LocalDate day = today().minusDays(1);
        world.arrivals().hours(contract, day, 60, 0);
        consume("%s:workdiaries/contract?contractId=%s&date=%s&emit=removals".formatted(scheme, contract, day));
        await().atMost(PATIENCE).until(() -> items.size() == 6);
        awaitPolls(1);
        world.arrivals().hours(contract, day, 40, 0);
        await().atMost(PATIENCE).until(() -> items.size() == 8);
        awaitPolls(2);

        assertThat(events()).containsExactly("new", "new", "new", "new", "new", "new", "removed", "removed");
        assertThat(identities().subList(6, 8))
                .containsExactlyInAnyOrderElementsOf(identities().subList(4, 6));
        assertThat(items.get(6).getMessage().getBody()).isNull();
    }

    private String accept(OfferDesk desk, Instant at) {
        String offer = desk.make(1).get(0);
        return world.inLock(() -> world.hiring()
                        .accept(world.hiring().offers().find(offer).orElseThrow(), at))
                .reference();
    }

    private String write(Room room, Instant at) {
        return world.arrivals().story(room.id(), OWNER, "Hello", at).id();
    }

    private Contract hourly() {
        return world.hiring().contracts().all().stream()
                .filter(each -> each.terms().hourly())
                .filter(each -> each.parties().clientId().equals(OWNER) && each.status() == Contract.Status.ACTIVE)
                .findFirst()
                .orElseThrow();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(simulator.clock().instant(), ZoneOffset.UTC);
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private void consume(String uri) throws Exception {
        consume(uri, exchange -> {});
    }

    private void consume(String uri, Processor step) throws Exception {
        hub.context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(uri + "&initialDelay=0&delay=20&backoffMultiplier=0")
                        .routeId("upwork")
                        .process(exchange -> {
                            items.add(exchange.copy());
                            step.process(exchange);
                        });
            }
        });
    }

    private void awaitPolls(int count) {
        UpworkConsumer consumer =
                (UpworkConsumer) hub.context.getRoute("upwork").getConsumer();
        long before = consumer.getCounter();
        await().atMost(PATIENCE).until(() -> consumer.getCounter() > before + count);
    }

    private List<String> identities() {
        return headers(UpworkConstants.IDENTITY);
    }

    private List<String> events() {
        return headers(UpworkConstants.EVENT);
    }

    private List<String> headers(String name) {
        return items.stream()
                .map(exchange -> exchange.getMessage().getHeader(name, String.class))
                .toList();
    }
}
