// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Binding;
import io.github.camelupwork.catalog.Catalog;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldSelectionTest {

    private static final Catalog CATALOG = Catalog.load();
    private static final SchemaTypes TYPES = SchemaTypes.load();

    private static Binding binding(String operation) {
        return CATALOG.operation(operation).orElseThrow().bindings(Api.GRAPHQL).get(0);
    }

    private static Binding select(String operation, String fields) {
        return FieldSelection.select(TYPES, binding(operation), FieldList.parse(fields));
    }

    private static String text(Binding binding) {
        return binding.document().text().replaceAll("\\s+", " ");
    }

    @Test
    void takesNamesOfTheDefaultSelectionWithWhatTheyMeanThere() {
        Binding selected = select("engagements/get", "reference,status,provider__name");

        assertThat(text(selected))
                .isEqualTo("query Engagement($engagementReference: ID!) { contractDetails(id: $engagementReference)"
                        + " { reference: id status freelancer { provider__name: name } } }");
        assertThat(GraphQLAnswer.of(Map.of(
                                "data",
                                Map.of(
                                        "contractDetails",
                                        Map.of(
                                                "reference",
                                                "7",
                                                "status",
                                                "PAUSED",
                                                "freelancer",
                                                Map.of("provider__name", "Ann")))))
                        .orElseThrow()
                        .payload(selected, Map.of()))
                .isEqualTo(Map.of("reference", "7", "status", "active", "provider__name", "Ann"));
    }

    @Test
    void takesFieldsOfTheSchemaBesides() {
        Binding selected = select("engagements/get", "reference,kind,number:id,offer(id,title),hiringManager{name}");

        assertThat(text(selected))
                .contains("{ reference: id kind", "kind", "number: id", "offer { id title }", "hiringManager { name }");
    }

    @Test
    void anAmountIsANumberWhereverItComesFrom() {
        Binding selected = select("milestones/approve", "deposit_amount,paid");

        assertThat(text(selected)).contains("deposit_amount: depositAmount { rawValue }", "paid { rawValue }");
        assertThat(GraphQLAnswer.of(Map.of(
                                "data",
                                Map.of(
                                        "approveMilestone",
                                        Map.of(
                                                "deposit_amount",
                                                Map.of("rawValue", "10.5"),
                                                "paid",
                                                Map.of("rawValue", "3")))))
                        .orElseThrow()
                        .payload(selected, Map.of()))
                .isEqualTo(Map.of("deposit_amount", new BigDecimal("10.5"), "paid", new BigDecimal("3")));
    }

    @Test
    void narrowsObjectsOfTheDefaultSelection() {
        assertThat(text(select("engagements/get", "terms(hourlyTerms(hourlyRate))")))
                .contains("terms { hourlyTerms { hourlyRate { rawValue } } }")
                .doesNotContain("fixedPriceTerms");
    }

    @Test
    void keepsWhatNamesAnItemAndThePaging() {
        Binding selected = select("messages/rooms", "topic");

        assertThat(text(selected))
                .contains("roomId: id", "topic", "endCursor")
                .doesNotContain("roomName", "latestStory");
    }

    @Test
    void keepsWhatTellsWhichItemsAreMeant() {
        assertThat(text(select("milestones/active", "description"))).contains("description state");
    }

    @Test
    void leavesOutVariablesThatNothingUsesAnyMore() {
        Binding selected = select("messages/rooms", "topic");

        assertThat(binding("messages/rooms").document().text()).contains("$returnUsers");
        assertThat(selected.document().text()).doesNotContain("returnUsers").contains("$activeSince");
        assertThat(selected.document().variables())
                .noneMatch(variable -> variable.name().equals("returnUsers"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "engagements/get    | titel              | names 'titel', which ContractDetails does not have, did you mean 'title'?",
                "engagements/get    | offer              | must say which fields of 'offer' are wanted, as in offer(",
                "engagements/get    | offer(idd)         | names 'idd', which Offer does not have, did you mean 'id'?",
                "engagements/get    | kind(id)           | wants fields of 'kind' of ContractDetails, which is a plain value",
                "organization/get   | clientOffers(edges) | names 'clientOffers' of CurrentOrganization, which needs arguments",
                "milestones/delete  | id                 | cannot be given, for the operation answers a plain value"
            })
    void namesWhatIsNotThere(String operation, String fields, String message) {
        assertThatThrownBy(() -> select(operation, fields))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void tellsTheNamesOfTheDefaultSelectionAsWell() {
        assertThatThrownBy(() -> select("engagements/get", "x"))
                .hasMessageContaining("provider__name")
                .hasMessageContaining("closingReason");
    }

    /** Any document can be narrowed to any one of its fields, and is still GraphQL. */
    @TestFactory
    Stream<DynamicTest> everyDocumentCanBeNarrowed() {
        return CATALOG.operations().stream()
                .flatMap(operation -> operation.bindings(Api.GRAPHQL).stream())
                .filter(binding -> binding.document() != null && binding.report() == null)
                .map(binding -> DynamicTest.dynamicTest(binding.reference(), () -> narrow(binding)));
    }

    private static void narrow(Binding binding) {
        List<String> names;
        try {
            FieldSelection.select(TYPES, binding, FieldList.parse("noSuchField"));
            throw new AssertionError("a field that does not exist was taken");
        } catch (IllegalArgumentException e) {
            int there = e.getMessage().indexOf("; there are ");
            names = there < 0
                    ? List.of()
                    : List.of(e.getMessage()
                            .substring(there + "; there are ".length())
                            .split(", "));
        }
        for (String name : names) {
            assertThatCode(() -> {
                        try {
                            Selections.operation(FieldSelection.select(TYPES, binding, FieldList.parse(name))
                                    .document()
                                    .text());
                        } catch (IllegalArgumentException e) {
                            assertThat(e)
                                    .hasMessageMatching(
                                            "(?s)(must say which|names '" + name + "' of \\w+, which needs).*");
                        }
                    })
                    .doesNotThrowAnyException();
        }
    }
}
