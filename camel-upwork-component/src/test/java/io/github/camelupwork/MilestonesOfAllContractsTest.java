// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

import io.github.camelupwork.consumer.source.ListOfLists;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

/** Most contracts have no active milestone, which REST answers with 404: that is no failure of a consumer of all contracts. */
class MilestonesOfAllContractsTest {

    private static final String JSON = "application/json";
    private static final String URI = "upwork:milestones/active?api=rest&initialDelay=3600000&from=beginning";

    private static final String CONTRACTS = "{\"reference\":\"1\",\"status\":\"active\"},"
            + "{\"reference\":\"2\",\"status\":\"active\"},{\"reference\":\"3\",\"status\":\"closed\"}";

    private final Set<String> active = new ConcurrentSkipListSet<>(Set.of("2"));
    private final List<Exchange> items = new ArrayList<>();

    private TestServer.Reply reply(TestServer.Request request) {
        if (request.uri().startsWith("/api/hr/v2/engagements")) {
            return json(
                    200,
                    "{\"lister\":{\"total_items\":\"3\"},\"engagement\":["
                            + (request.uri().contains("page=") ? "" : CONTRACTS) + "]}");
        }
        String contract = request.uri().replaceAll(".*/contracts/(\\d+)\\.json.*", "$1");
        return active.contains(contract)
                ? json(200, "{\"milestone\":{\"id\":\"m" + contract + "\",\"contract_id\":\"" + contract + "\"}}")
                : json(404, "{\"error\":{\"code\":404,\"message\":\"No active milestone\"}}");
    }

    private static TestServer.Reply json(int status, String body) {
        return new TestServer.Reply(status, body, "Content-Type", JSON);
    }

    @Test
    void aContractWithoutOneIsPassedQuietlyAndItsFirstOneIsNew() throws Exception {
        try (TestServer server = new TestServer(this::reply);
                TestUpwork upwork = new TestUpwork(server.base()).start();
                CaughtLog log = CaughtLog.of(ListOfLists.class.getName())) {
            RouteBuilder.addRoutes(
                    upwork.context, builder -> builder.from(URI).routeId("r").process(items::add));
            UpworkConsumer consumer =
                    (UpworkConsumer) upwork.context.getRoute("r").getConsumer();

            consumer.poll();
            consumer.poll();
            assertThat(ids()).containsExactly("m2");

            active.remove("2");
            active.add("1");
            consumer.poll();
            active.add("2");
            consumer.poll();

            assertThat(ids())
                    .as("one that was away and is as it was is not new")
                    .containsExactly("m2", "m1");
            assertThat(items).allSatisfy(item -> assertThat(item.getMessage().getHeader(UpworkConstants.EVENT))
                    .isEqualTo("new"));
            assertThat(log.lines()).isEmpty();
            assertThat(server.requests)
                    .as("a closed contract is asked once, the others with each of four polls")
                    .extracting(TestServer.Request::uri)
                    .filteredOn(uri -> uri.contains("/contracts/"))
                    .hasSize(1 + 2 * 4);
        }
    }

    private List<Object> ids() {
        return items.stream()
                .map(item -> item.getMessage().getBody(java.util.Map.class).get("id"))
                .toList();
    }
}
