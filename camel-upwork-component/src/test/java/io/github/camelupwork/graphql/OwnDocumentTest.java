// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;

import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Binding;
import io.github.camelupwork.catalog.Catalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnDocumentTest {

    private static final Catalog CATALOG = Catalog.load();

    private static Binding own(String operation, String text) {
        return OwnDocument.of(
                CATALOG.operation(operation).orElseThrow().bindings(Api.GRAPHQL).get(0), text);
    }

    @Test
    void sendsItAndReadsWhatBothHaveAsBefore() {
        String text = "mutation Pay($milestoneId: ID!, $amount: String!) { approveMilestone(input: {id: $milestoneId,"
                + " paidAmount: $amount}) { state deposit_amount: depositAmount { rawValue } } }";
        Binding own = own("milestones/approve", text);

        assertThat(GraphQLRequest.of(
                        own, Map.of("milestone_id", 7L, "amount", new BigDecimal("1.50"), "bonus", BigDecimal.TEN)))
                .isEqualTo(Map.of(
                        "query",
                        text,
                        "operationName",
                        "Pay",
                        "variables",
                        Map.of("milestoneId", "7", "amount", "150")));
        assertThat(GraphQLAnswer.of(Map.of(
                                "data",
                                Map.of("approveMilestone", Map.of("deposit_amount", Map.of("rawValue", "2.5")))))
                        .orElseThrow()
                        .payload(own, Map.of()))
                .isEqualTo(Map.of("deposit_amount", new BigDecimal("2.5")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "milestones/approve | mutation P { deleteMilestone(input: {id: 1}) }       | must be a mutation with the one field"
                        + " 'approveMilestone'",
                "milestones/approve | query P { approveMilestone { id } }                  | must be a mutation with the one field",
                "milestones/approve | mutation { approveMilestone { id } }                 | must have a name, as in"
                        + " 'mutation Own { ... }'",
                "milestones/approve | mutation P($x: ID) { approveMilestone(id: $x) { id } } | has the variable 'x', which no option"
                        + " sets; there are [amount",
                "messages/rooms     | query R($first: Int) { roomList { edges { node { id } } } } | lacks the variable 'after'",
                "milestones/active  | query M($contractReference: ID!) { contractDetails(id: $contractReference) { id } } | does not"
                        + " answer 'contractDetails.terms",
                "milestones/active  | query M {                                            | is no GraphQL"
            })
    void refusesADocumentThatDoesSomethingElse(String operation, String text, String message) {
        assertThatThrownBy(() -> own(operation, text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }
}
