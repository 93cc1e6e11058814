// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Transactions come newest first with a number and a running balance: each new one changes those of all others. */
class VolatileFieldsTest {

    private static final int ROWS = 1000;
    private static final String LIST = "upwork:transactions/list?accountingEntityIds=77&initialDelay=3600000";

    private final GraphQLHub hub = new GraphQLHub();
    private final List<String> events = new ArrayList<>();
    private int count = ROWS;

    VolatileFieldsTest() {
        hub.upwork.answering(
                "transactionHistory",
                arguments -> Map.of(
                        "transactionDetail",
                        Map.of(
                                "transactionHistoryRow",
                                IntStream.range(0, count).mapToObj(this::row).toList())));
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    private Map<String, Object> row(int number) {
        return Map.of(
                "recordId",
                String.valueOf(count - number),
                "rowNumber",
                number + 1,
                "transactionCreationDate",
                "2026-11-01",
                "runningChargeableBalance",
                Map.of("rawValue", String.valueOf(10 * count + number)),
                "transactionAmount",
                Map.of("rawValue", "10.00", "currency", "USD"));
    }

    private UpworkConsumer consumer(String options) throws Exception {
        RouteBuilder.addRoutes(hub.context, builder -> builder.from(LIST + options)
                .routeId("r")
                .process(exchange -> events.add(exchange.getMessage().getHeader(UpworkConstants.EVENT, String.class))));
        return (UpworkConsumer) hub.context.getRoute("r").getConsumer();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&from=2026-11-01&to=2026-11-30&emit=changes",
                "&from=2026-11-01&to=2026-11-30&incremental=P1M&emit=changes"
            })
    void aNewRowOnTopIsOneNewAndChangesNoOther(String options) throws Exception {
        UpworkConsumer consumer = consumer(options.replace("&from=2026-11-01", "&from=2026-11-01"));

        consumer.poll();
        for (int i = 0; i < 3; i++) {
            count++;
            consumer.poll();
        }

        assertThat(events).hasSize(ROWS + 3).containsOnly("new");
    }

    @Test
    void theyAreHandedOnAllTheSame() {
        Object body = hub.call("upwork:transactions/list?accountingEntityIds=77&from=2026-11-01&to=2026-11-30")
                .getMessage()
                .getBody();

        assertThat((Map<?, ?>) ((List<?>) body).get(0)).extracting("rowNumber").isEqualTo(1);
    }
}
