// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.Map;

import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.simulator.SampleOperations;
import io.github.camelupwork.simulator.operation.ApiError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentsTest {

    @Test
    void joinsPathAndBodyAndLeavesTheEmptyOut() {
        Arguments arguments = arguments(
                "milestones/approve",
                Map.of("milestone_id", "7"),
                "{\"amount\":12.50,\"bonus\":\"\",\"color\":\"red\"}",
                "application/json");
        assertThat(arguments.known()).containsOnly(entry("milestone_id", "7"), entry("amount", "12.50"));
        assertThat(arguments.unknown()).containsExactly("color");
    }

    @Test
    void listsAndMapsAreWhatTheirParametersSay() {
        Arguments arguments = arguments(
                "offers/create",
                Map.of(),
                "title=t&context[job_posting_ref]=1&milestones[0][deposit_amount]=5&milestones[1][deposit_amount]=6",
                "application/x-www-form-urlencoded");
        assertThat(arguments.known())
                .containsOnly(
                        entry("title", "t"),
                        entry("context", Map.of("job_posting_ref", "1")),
                        entry("milestones", List.of(Map.of("deposit_amount", "5"), Map.of("deposit_amount", "6"))));
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, '{\"room\":{\"roomName\":\"r\",\"users\":[{\"userId\":\"u\"}]}}'",
        "application/json, '{\"room\":\"{\\\"roomName\\\":\\\"r\\\",\\\"users\\\":[{\\\"userId\\\":\\\"u\\\"}]}\"}'",
        "application/x-www-form-urlencoded, 'room={\"roomName\":\"r\",\"users\":[{\"userId\":\"u\"}]}'"
    })
    void unwraps(String type, String body) {
        Arguments arguments = arguments("messages/createRoom", Map.of("company_user_id", "acme"), body, type);
        assertThat(arguments.known())
                .containsOnly(
                        entry("company_user_id", "acme"),
                        entry("roomName", "r"),
                        entry("users", List.of(Map.of("userId", "u"))));
        assertThat(arguments.unknown()).isEmpty();
    }

    @Test
    void whatIsNotWrappedIsUnknown() {
        Arguments arguments = arguments("messages/createRoom", Map.of(), "{\"roomName\":\"r\"}", "application/json");
        assertThat(arguments.known()).isEmpty();
        assertThat(arguments.unknown()).containsExactly("roomName");
    }

    @Test
    void aWrappingThatIsNoObjectIsRefused() {
        assertThatThrownBy(() -> arguments("messages/createRoom", Map.of(), "{\"room\":\"r\"}", "application/json"))
                .isInstanceOf(ApiError.class)
                .hasMessageContaining("room is no JSON object");
    }

    private static Arguments arguments(String operation, Map<String, String> path, String body, String type) {
        Operation found = SampleOperations.all().stream()
                .filter(each -> each.name().equals(operation))
                .findFirst()
                .orElseThrow();
        return Arguments.of(
                new Router.Match(found, found.bindings().get(0), path),
                RequestParameters.read(Requests.body("POST", type, body)));
    }
}
