// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.transform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.github.camelupwork.GraphQLHub;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Streams of lists, in single items, batches and converted items, keep all of them when somebody looks. */
class StreamsOfListsLooksTest {

    private static final int ROOMS = 60;

    private final GraphQLHub hub = new GraphQLHub();

    @AfterEach
    void stop() {
        hub.close();
    }

    @ParameterizedTest
    @CsvSource({
        "'', 60",
        "&batchSize=7, 9",
        "&outputClass=java.lang.String, 60",
        "&output=record, 60",
        "&maxItems=10, 10"
    })
    void aLookLeavesEveryItem(String options, int elements) throws Exception {
        hub.upwork.answering("roomList", arguments -> {
            Object after = ((Map<?, ?>) arguments.get("pagination")).get("after");
            int from = after == null ? 0 : Integer.parseInt(after.toString());
            int to = Math.min(ROOMS, from + 20);
            return Map.of(
                    "edges",
                    IntStream.range(from, to)
                            .mapToObj(id -> Map.of("node", Map.of("id", String.valueOf(id))))
                            .toList(),
                    "pageInfo",
                    Map.of("endCursor", String.valueOf(to), "hasNextPage", to < ROOMS));
        });
        hub.context.setStreamCaching(true);
        List<Object> items = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        RouteBuilder.addRoutes(hub.context, builder -> builder.from("direct:look")
                .to("upwork:messages/rooms?subscribed=true&fetch=stream&pageSize=20" + options)
                .to("log:looks?showAll=true&showStreams=true")
                .log("${body}")
                .wireTap("log:tapped?showAll=true&showStreams=true")
                .process(exchange -> seen.add(exchange.getMessage().getBody(String.class)))
                .split(builder.body())
                .streaming()
                .process(exchange -> items.add(exchange.getMessage().getBody())));

        Exchange done = hub.context.createProducerTemplate().request("direct:look", exchange -> {});

        assertThat(done.getException()).isNull();
        assertThat(items).hasSize(elements);
        assertThat(seen).singleElement().asString().contains("a stream of");
    }
}
