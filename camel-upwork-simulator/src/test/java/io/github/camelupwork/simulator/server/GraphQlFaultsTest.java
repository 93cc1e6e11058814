// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.camelupwork.simulator.fault.Fault;
import io.github.camelupwork.simulator.http.Reply;
import io.github.camelupwork.simulator.json.Json;
import org.junit.jupiter.api.Test;

class GraphQlFaultsTest {

    private static Map<?, ?> read(Reply reply) {
        assertThat(reply.status()).isEqualTo(200);
        return (Map<?, ?>) Json.read(reply.text());
    }

    private static Map<?, ?> partial(String answer) {
        return read(
                GraphQlFaults.partial(Fault.partial("A user was removed"), Reply.of(200, "application/json", answer)));
    }

    @Test
    void anErrorComesWithoutData() {
        assertThat(read(GraphQlFaults.error(Fault.missingScope("Offer.id", "Offer.title"))))
                .satisfies(answer -> {
                    assertThat(answer.get("data")).isNull();
                    assertThat(answer.get("errors"))
                            .asString()
                            .contains("[Offer.id, Offer.title]", "classification=ExecutionAborted");
                });
    }

    @Test
    void nothingIsNeitherDataNorAnError() {
        Map<String, Object> nothing = new HashMap<>();
        nothing.put("data", null);
        assertThat(read(GraphQlFaults.nothing())).isEqualTo(nothing);
    }

    @Test
    void onePartIsMissingAndTheErrorNamesIt() {
        Map<?, ?> answer =
                partial("{\"data\":{\"rooms\":{\"total\":2,\"edges\":[{\"node\":{\"id\":\"1\",\"name\":\"A\"}},"
                        + "{\"node\":{\"id\":\"2\",\"name\":\"B\"}}]}}}");

        assertThat(answer.get("data"))
                .hasToString("{rooms={total=2, edges=[{node={id=1, name=null}}, {node={id=2, name=B}}]}}");
        assertThat((List<?>) answer.get("errors"))
                .singleElement()
                .isEqualTo(Map.of(
                        "message",
                        "A user was removed",
                        "path",
                        List.of("rooms", "edges", 0, "node", "name"),
                        "extensions",
                        Map.of("classification", "DataFetchingException")));
    }

    @Test
    void aFieldThatMustNotBeNullTakesAllAroundItAlong() {
        Map<?, ?> answer = read(GraphQlFaults.fallenApart(
                Fault.fallenApart("A user was removed"),
                Reply.of(
                        200,
                        "application/json",
                        "{\"data\":{\"approveMilestone\":{\"id\":\"1\",\"state\":\"Paid\"}}}")));

        assertThat(answer.get("data")).hasToString("{approveMilestone=null}");
        assertThat(answer.get("errors")).asString().contains("path=[approveMilestone, state]");
    }

    @Test
    void theOnlyFieldCanBeTheOneThatIsMissing() {
        assertThat(partial("{\"data\":{\"deleteMilestone\":true}}").get("data")).hasToString("{deleteMilestone=null}");
    }

    @Test
    void whatHasNoDataStays() {
        Map<?, ?> refusal = partial("{\"data\":null,\"errors\":[]}");

        assertThat((List<?>) refusal.get("errors")).isEmpty();
    }
}
