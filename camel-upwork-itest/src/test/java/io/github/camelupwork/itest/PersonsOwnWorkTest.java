// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.exception.UpworkPaymentUnknownException;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a person does by hand is not taken for an order of the hub that was lost, by either API. */
class PersonsOwnWorkTest {

    private final PlainUpwork upwork = new PlainUpwork();
    private final PlainHub hub = new PlainHub(upwork, PlainHub.impatient());

    PersonsOwnWorkTest() throws Exception {}

    @AfterEach
    void stop() throws Exception {
        hub.close();
        upwork.close();
    }

    static Stream<Arguments> orders() {
        Map<String, Map<String, Object>> both = new LinkedHashMap<>();
        both.put("milestones/approve", Map.of("milestoneId", PlainUpwork.MILESTONE, "amount", "30"));
        both.put("milestones/activate", Map.of("milestoneId", PlainUpwork.MILESTONE));
        Map<String, Object> end =
                Map.of("contractReference", PlainUpwork.CONTRACT, "reason", "API_REAS_JOB_COMPLETED_SUCCESSFULLY");
        Map<String, Object> endByRest = new LinkedHashMap<>(end);
        endByRest.putAll(Map.of("wouldHireAgain", "yes", "fbPrivate", 5));
        Map<String, Object> submission = Map.of("submissionId", PlainUpwork.SUBMISSION, "amount", "30");
        return Stream.concat(
                both.entrySet().stream().flatMap(one -> Stream.of(Api.REST, Api.GRAPHQL)
                        .map(api -> Arguments.of(api, one.getKey(), one.getValue()))),
                Stream.of(
                        Arguments.of(Api.REST, "contracts/end", endByRest),
                        Arguments.of(Api.GRAPHQL, "contracts/end", end),
                        Arguments.of(Api.REST, "submissions/approve", submission)));
    }

    private void done(String operation, boolean done) {
        switch (operation) {
            case "contracts/end" -> upwork.status = done ? "closed" : "active";
            case "milestones/activate" -> upwork.milestones.put(PlainUpwork.MILESTONE, done ? "Active" : "NotFunded");
            default -> upwork.milestones.put(PlainUpwork.MILESTONE, done ? "Paid" : "Submitted");
        }
    }

    private Exchange send(Api api, String operation, Map<String, Object> options) {
        return hub.send(api, operation, "INV-1", options);
    }

    @ParameterizedTest(name = "{1} by {0}")
    @MethodSource("orders")
    void anOrderWhoseAnswerWasLostIsFound(Api api, String operation, Map<String, Object> options) {
        done(operation, false);
        upwork.fate = PlainUpwork.Fate.LOST_AFTER;

        send(api, operation, options);
        Exchange again = send(api, operation, options);

        assertThat(again.getException()).isNull();
        assertThat(upwork.arrived).hasSize(1);
        assertThat(hub.count(api)).containsEntry("CONFIRMED", 1L);
    }

    @ParameterizedTest(name = "{1} by {0}")
    @MethodSource("orders")
    void whatAPersonHadDoneBeforeIsNotTheLostOrder(Api api, String operation, Map<String, Object> options) {
        done(operation, true);
        upwork.fate = PlainUpwork.Fate.LOST_BEFORE;

        send(api, operation, options);
        Exchange again = send(api, operation, options);

        assertThat(again.getException())
                .isInstanceOf(UpworkPaymentUnknownException.class)
                .hasMessageContaining("before this payment was sent");
        assertThat(upwork.arrived).hasSize(1);
    }

    /** The page of a gateway refuses nothing; the person who was asked does it by hand. */
    @ParameterizedTest(name = "{1} by {0}")
    @MethodSource("orders")
    void whatAPersonDoesAfterUpworkRefusedIsNotTheRefusedOrder(Api api, String operation, Map<String, Object> options) {
        done(operation, false);
        upwork.fate = new PlainUpwork.Fate(
                false,
                api == Api.REST ? 403 : 200,
                api == Api.REST
                        ? "{\"error\":{\"status\":\"403\",\"code\":\"174\",\"message\":\"denied\"}}"
                        : "{\"errors\":[{\"message\":\"does not have enough oauth2 permissions/scopes to access: [Money.currency]\",\"extensions\":{\"classification\":\"ExecutionAborted\"}}],\"data\":null}");
        send(api, operation, options);
        assertThat(hub.count(api)).containsEntry("REFUSED", 1L);

        done(operation, true);
        Exchange again = send(api, operation, options);

        assertThat(again.getException()).isInstanceOf(UpworkPaymentUnknownException.class);
        assertThat(hub.count(api)).containsEntry("UNKNOWN", 1L);
        assertThat(upwork.arrived).hasSize(1);
    }
}
