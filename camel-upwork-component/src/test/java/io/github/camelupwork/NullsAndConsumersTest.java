// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A null in a list is no item: a consumer hands none on, remembers none, and takes nothing for new or gone because of it. */
class NullsAndConsumersTest {

    private static final Map<String, Object> NULL_NODE = Collections.singletonMap("node", null);

    private final GraphQLHub hub = new GraphQLHub();
    private final List<String> events = new ArrayList<>();
    private List<?> edges = List.of();

    NullsAndConsumersTest() {
        hub.upwork.answering("roomList", arguments -> Map.of("edges", edges));
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    private static Map<String, Object> room(String id, String topic) {
        return Map.of("node", Map.of("id", id, "topic", topic));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&emit=changes", "&outputClass=java.lang.String"})
    void eachItemComesOnceHoweverManyNullsAreAroundIt(String options) throws Exception {
        RouteBuilder.addRoutes(hub.context, builder -> builder.from(
                        "upwork:messages/rooms?subscribed=true&fields=roomId,topic&from=beginning&initialDelay=3600000"
                                + options)
                .routeId("r")
                .process(exchange -> events.add(exchange.getMessage().getHeader(UpworkConstants.EVENT) + " "
                        + exchange.getMessage().getBody(String.class))));
        UpworkConsumer consumer = (UpworkConsumer) hub.context.getRoute("r").getConsumer();

        edges = Arrays.asList(null, room("1", "a"), NULL_NODE);
        consumer.poll();
        edges = Arrays.asList(NULL_NODE, null, null, room("2", "b"));
        consumer.poll();
        edges = Arrays.asList(room("1", "a"), room("2", "b"), null);
        consumer.poll();
        edges = Arrays.asList((Object) null);
        consumer.poll();
        edges = Arrays.asList(room("3", "c"), room("1", "a"), room("2", "b"));
        consumer.poll();

        assertThat(events).hasSize(3).allSatisfy(event -> assertThat(event).startsWith("new "));
        assertThat(events)
                .extracting(event -> event.replaceAll(".*roomId\\W+(\\d).*", "$1"))
                .containsExactly("1", "2", "3");
    }
}
