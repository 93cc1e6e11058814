// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Upwork lists the rooms that one is subscribed to, or the others: a route gets all, in pages of both lists. */
class AllRoomsTest {

    private static final String ROOMS = "upwork:messages/rooms?fields=roomId&pageSize=10";

    private final GraphQLHub hub = new GraphQLHub();
    private final List<Map<?, ?>> filters = new ArrayList<>();
    private List<Integer> subscribed = numbers(0, 25);
    private List<Integer> others = numbers(100, 132);

    AllRoomsTest() {
        hub.upwork.answering("roomList", this::list);
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    private static List<Integer> numbers(int from, int to) {
        return IntStream.range(from, to).boxed().toList();
    }

    private Object list(Map<String, Object> arguments) {
        Map<?, ?> filter = (Map<?, ?>) arguments.get("filter");
        filters.add(filter);
        List<Integer> rooms = Boolean.FALSE.equals(filter.get("subscribed_eq")) ? others : subscribed;
        Map<?, ?> pagination = (Map<?, ?>) arguments.get("pagination");
        int from = pagination.get("after") == null
                ? 0
                : Integer.parseInt(pagination.get("after").toString());
        int to = Math.min(
                rooms.size(), from + Integer.parseInt(pagination.get("first").toString()));
        return Map.of(
                "edges",
                rooms.subList(from, to).stream()
                        .map(room -> Map.of("node", Map.of("id", "room" + room)))
                        .toList(),
                "totalCount",
                rooms.size(),
                "pageInfo",
                Map.of("endCursor", String.valueOf(to), "hasNextPage", to < rooms.size()));
    }

    private static List<String> ids(Iterator<?> rooms) {
        List<String> ids = new ArrayList<>();
        rooms.forEachRemaining(room -> ids.add(((Map<?, ?>) room).get("roomId").toString()));
        return ids;
    }

    private List<String> read(String options) throws Exception {
        List<String> ids = new ArrayList<>();
        RouteBuilder.addRoutes(hub.context, builder -> builder.from("direct:read" + options.hashCode())
                .to(ROOMS + options)
                .process(exchange -> ids.addAll(ids(exchange.getMessage().getBody(Iterator.class)))));
        assertThat(hub.call("direct:read" + options.hashCode()).getException()).isNull();
        return ids;
    }

    @ParameterizedTest
    @CsvSource({"&fetch=all, 57", "&fetch=stream, 57", "&fetch=all&maxItems=30, 30", "&fetch=stream&maxItems=30, 30"})
    void bothListsAreReadToTheirEnds(String options, int rooms) throws Exception {
        assertThat(read(options))
                .hasSize(rooms)
                .doesNotHaveDuplicates()
                .startsWith("room0", "room1")
                .contains("room24", "room104");
        assertThat(filters)
                .allSatisfy(filter -> assertThat(filter.get("includeHidden_eq")).isEqualTo(true));
    }

    @Test
    void aPageHoldsOneOfEachList() {
        Exchange done = hub.call(ROOMS);

        assertThat(ids(((List<?>) done.getMessage().getBody()).iterator()))
                .hasSize(20)
                .contains("room9", "room109");
        assertThat(done.getMessage().getHeader(UpworkConstants.TOTAL)).isEqualTo(57L);
        assertThat(done.getMessage().getHeader(UpworkConstants.NEXT_CURSOR)).isEqualTo("10");
    }

    @ParameterizedTest
    @CsvSource({"&fetch=all", "&fetch=stream", "''"})
    void whatIsInBothListsComesOnce(String options) throws Exception {
        subscribed = numbers(0, 8);
        others = numbers(4, 10);

        assertThat(read(options)).hasSize(10).doesNotHaveDuplicates();
    }

    @Test
    void anEmptyListOfSubscriptionsIsNotTheEnd() throws Exception {
        subscribed = List.of();

        assertThat(read("&fetch=all")).hasSize(32);
    }

    @ParameterizedTest
    @CsvSource({"true, 25", "false, 32"})
    void oneListAloneIsReadIfItIsNamed(String which, int rooms) throws Exception {
        assertThat(read("&fetch=all&subscribed=" + which)).hasSize(rooms);
        assertThat(filters)
                .extracting(filter -> String.valueOf(filter.get("subscribed_eq")))
                .containsOnly(which);
    }

    @Test
    void aConsumerGetsTheRoomsOfBothOnce() throws Exception {
        List<String> got = new ArrayList<>();
        RouteBuilder.addRoutes(hub.context, builder -> builder.from(
                        "upwork:messages/rooms?initialDelay=3600000&from=beginning&pageSize=10")
                .routeId("r")
                .process(exchange -> got.add(
                        exchange.getMessage().getBody(Map.class).get("roomId").toString())));
        UpworkConsumer consumer = (UpworkConsumer) hub.context.getRoute("r").getConsumer();
        others = numbers(20, 132);

        consumer.poll();
        subscribed = numbers(0, 26);
        others = numbers(25, 133);
        consumer.poll();

        assertThat(got).hasSize(133).doesNotHaveDuplicates();
    }
}
