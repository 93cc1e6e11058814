// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Binding;
import io.github.camelupwork.catalog.Catalog;
import io.github.camelupwork.catalog.Document;
import org.junit.jupiter.api.Test;

class GraphQLRequestTest {

    private static final Catalog CATALOG = Catalog.load();

    private static Binding binding(String operation) {
        return CATALOG.operation(operation).orElseThrow().bindings(Api.GRAPHQL).get(0);
    }

    private static Map<?, ?> variables(String operation, Map<String, ?> values) {
        return (Map<?, ?>) GraphQLRequest.of(binding(operation), values).get("variables");
    }

    @Test
    void sendsTheDocumentWithoutWhatTheBuildReads() {
        Map<String, Object> request = GraphQLRequest.of(binding("milestones/approve"), Map.of("milestone_id", 11206L));

        assertThat(request).containsEntry("operationName", "ApproveMilestone");
        assertThat(request.get("query").toString())
                .startsWith("mutation ApproveMilestone(")
                .doesNotContain("@");
        assertThat(request.get("variables")).isEqualTo(Map.of("milestoneId", "11206"));
    }

    @Test
    void writesAmountsAsCentsAndNothingForWhatIsNotGiven() {
        assertThat(variables(
                        "milestones/approve",
                        Map.of("amount", new BigDecimal("1E+3"), "bonus", new BigDecimal("10.25"))))
                .isEqualTo(Map.of("amount", "100000", "bonus", "1025"));
    }

    @Test
    void writesADateAsTheApiWantsItWhateverPatternRestHas() {
        assertThat(variables("milestones/create", Map.of("due_date", "01-31-2040")))
                .isEqualTo(Map.of("dueDate", "2040-01-31"));
    }

    @Test
    void writesNumbersAsNumbersAndValuesUnderTheirOtherName() {
        assertThat(variables("payments/create", Map.of("charge_amount", new BigDecimal("110.25"))))
                .isEqualTo(Map.of("chargeAmount", new BigDecimal("110.25")));
        assertThat(variables("messages/rooms", Map.of("type", "all", "includeHidden", true, "first", 3L)))
                .isEqualTo(Map.of("type", "ALL", "includeHidden", true, "first", 3L));
    }

    @Test
    void writesAllThatAValueOfRestStandsFor() {
        assertThat(variables("engagements/list", Map.of("status", "active;closed")))
                .isEqualTo(Map.of("status", List.of("Active", "Paused", "Ended")));
    }

    @Test
    void writesMembersUnderTheirOtherNameAndNoOthers() {
        assertThat(variables(
                        "messages/createRoom",
                        Map.of(
                                "roomName",
                                "R",
                                "users",
                                List.of(
                                        Map.of("userId", "7", "orgId", "8", "role", "admin", "firstName", "Ann"),
                                        Map.of("userId", "9")))))
                .isEqualTo(Map.of(
                        "roomName",
                        "R",
                        "users",
                        List.of(Map.of("userId", "7", "organizationId", "8", "role", "admin"), Map.of("userId", "9"))));
    }

    @Test
    void writesListsOfJoinedTextAndOfLists() {
        Binding binding = new Binding(
                Api.GRAPHQL,
                "graphql/x",
                null,
                "",
                "",
                null,
                "POST",
                null,
                "/graphql",
                null,
                null,
                null,
                null,
                List.of(binding("milestones/approve").parameter("pay_comments").orElseThrow()),
                null,
                null,
                null,
                null,
                null,
                new Document(
                        "X",
                        "query X { x }",
                        List.of(new Document.Variable("ids", "pay_comments", "ID", true, false, null, null, null)),
                        null,
                        null));

        assertThat(GraphQLRequest.of(binding, Map.of("pay_comments", "1; 2")).get("variables"))
                .isEqualTo(Map.of("ids", List.of("1", "2")));
        assertThat(GraphQLRequest.of(binding, Map.of("pay_comments", List.of(1, 2)))
                        .get("variables"))
                .isEqualTo(Map.of("ids", List.of("1", "2")));
    }
}
