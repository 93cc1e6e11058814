// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.http;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;

import io.github.camelupwork.simulator.SampleOperations;
import io.github.camelupwork.simulator.operation.ApiError;
import org.junit.jupiter.api.Test;

class ParameterCheckTest {

    @Test
    void letsGoodCallsPass() {
        assertThatCode(() -> check("offers/list", Map.of("company_id", "1", "status", "new", "page", "0;10")))
                .doesNotThrowAnyException();
        assertThatCode(() -> check(
                        "offers/create",
                        Map.of(
                                "title",
                                "t",
                                "context",
                                Map.of("job_posting_ref", "1"),
                                "milestones",
                                List.of(Map.of("milestone_description", "m", "deposit_amount", "5")))))
                .doesNotThrowAnyException();
    }

    @Test
    void usesTheDocumentedMessage() {
        assertRefused("milestones/create", Map.of("contract_reference", "1"), "Bad Request - missing parameter");
    }

    @Test
    void namesTheParameterWhereNoMessageIsDocumented() {
        assertRefused("offers/create", Map.of(), "Bad Request - missing parameter title");
        assertRefused(
                "offers/list",
                Map.of("company_id", "1", "status", "old"),
                "Bad Request - parameter status is 'old', allowed: [new, accepted]");
    }

    @Test
    void looksIntoMembers() {
        assertRefused(
                "offers/create",
                Map.of(
                        "title",
                        "t",
                        "context",
                        Map.of("job_posting_ref", "1"),
                        "milestones",
                        List.of(Map.of("milestone_description", "m"))),
                "Bad Request - missing parameter deposit_amount");
        assertRefused(
                "offers/create",
                Map.of(
                        "title",
                        "t",
                        "context",
                        Map.of("job_posting_ref", "1"),
                        "milestones",
                        List.of(Map.of("milestone_description", "m", "deposit_amount", "much"))),
                "Bad Request - parameter deposit_amount is 'much', allowed: a number");
    }

    @Test
    void checksConditions() {
        assertRefused("offers/list", Map.of(), "Bad Request - missing parameter: one of [company_id, job__reference]");
    }

    @Test
    void refusesTheUnknownOnlyWhenStrict() {
        Arguments arguments = new Arguments(Map.of("company_id", "1"), List.of("color"));
        assertThatCode(() -> new ParameterCheck(false).check(SampleOperations.binding("offers/list"), arguments))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> new ParameterCheck(true).check(SampleOperations.binding("offers/list"), arguments))
                .hasMessage("Bad Request - unknown parameter color of offers/listClient");
    }

    private static void assertRefused(String operation, Map<String, Object> arguments, String message) {
        assertThatThrownBy(() -> check(operation, arguments))
                .isInstanceOf(ApiError.class)
                .hasMessage(message);
    }

    private static void check(String operation, Map<String, Object> arguments) {
        new ParameterCheck(true).check(SampleOperations.binding(operation), new Arguments(arguments, List.of()));
    }
}
