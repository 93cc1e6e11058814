// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shortest URI of a list reads the whole organization, however many teams it has. */
class WholeOrganizationTest {

    private final GraphQLHub hub = new GraphQLHub();
    private final List<Map<?, ?>> filters = new ArrayList<>();

    WholeOrganizationTest() {
        hub.upwork.answering(
                "organization",
                arguments -> Map.of(
                        "id",
                        "5",
                        "childOrganizations",
                        List.of(Map.of("id", "51", "name", "A"), Map.of("id", "52", "name", "B")),
                        "jobPosting",
                        Map.of("totalCount", 0, "edges", List.of(), "pageInfo", Map.of())));
        hub.upwork.answering("accountingEntity", arguments -> Map.of("id", "77"));
        hub.upwork.answering("offersByAttribute", arguments -> {
            filters.add((Map<?, ?>) arguments.get("filter"));
            return Map.of("offers", List.of());
        });
        hub.upwork.answering("transactionHistory", arguments -> {
            filters.add((Map<?, ?>) arguments.get("transactionHistoryFilter"));
            return Map.of("transactionDetail", Map.of("transactionHistoryRow", List.of()));
        });
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    private void call(String uri) {
        Exchange done = hub.call(uri);
        assertThat(done.getException()).isNull();
    }

    @Test
    void offersAreThoseOfTheOrganizationUnlessATeamIsNamed() {
        call("upwork:offers?status=new");
        call("upwork:offers?status=new&teamReference=52");

        assertThat(filters.get(0).get("id")).isEqualTo("5");
        assertThat(filters.get(0).get("searchAttribute")).hasToString("ClientOrg");
        assertThat(filters.get(1).get("id")).isEqualTo("52");
        assertThat(filters.get(1).get("searchAttribute")).hasToString("ClientTeam");
    }

    @Test
    void offersAreThoseOfTheTeamThatTheComponentNames() {
        try (GraphQLHub other =
                new GraphQLHub(component -> component.getDefaults().setTeamReference("51"))) {
            List<Map<?, ?>> asked = new ArrayList<>();
            other.upwork.answering("offersByAttribute", arguments -> {
                asked.add((Map<?, ?>) arguments.get("filter"));
                return Map.of("offers", List.of());
            });

            other.call("upwork:offers?status=new");

            assertThat(asked.get(0).get("id")).isEqualTo("51");
        }
    }

    @Test
    void transactionsAreThoseOfTheOrganization() {
        call("upwork:transactions/list?from=2026-11-01&to=2026-11-30");

        assertThat(filters.get(0).get("aceIds_any")).isEqualTo(List.of("77"));
    }

    @Test
    void jobsAreThoseOfTheOrganization() {
        call("upwork:jobs");

        assertThat(hub.upwork.requests).last().satisfies(request -> assertThat((Map<?, ?>) request.get("variables"))
                .isEqualTo(Map.of()));
    }

    @Test
    void aConsumerReadsTheOrganization() throws Exception {
        RouteBuilder.addRoutes(hub.context, builder -> builder.from("upwork:offers?status=new&initialDelay=3600000")
                .routeId("r")
                .to("mock:out"));

        ((UpworkConsumer) hub.context.getRoute("r").getConsumer()).poll();

        assertThat(filters.get(0).get("searchAttribute")).hasToString("ClientOrg");
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages/room", "contracts/getAll", "offers/listByAttribute", "transactions/list"})
    void aConsumerThatLacksWhatNothingBringsIsRefusedAtItsStart(String operation) {
        assertThatThrownBy(() -> RouteBuilder.addRoutes(
                        hub.context, builder -> builder.from("upwork:" + operation + "?initialDelay=3600000")
                                .to("mock:out")))
                .hasStackTraceContaining("is missing; a consumer gets it from its URI alone");
    }
}
