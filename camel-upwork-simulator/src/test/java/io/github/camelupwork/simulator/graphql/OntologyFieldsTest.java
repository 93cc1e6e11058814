// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OntologyFieldsTest {

    private final GraphQlCalls calls = new GraphQlCalls();

    @Test
    void labelsThatBeginWithTheTextComeFirst() {
        assertThat(calls.list(GraphQlCalls.OWNER, """
                { ontologyElementsSearchByPrefLabel(filter: {preferredLabel_any: "DES", limit: 10}) { preferredLabel type } }
                """))
                .extracting("preferredLabel")
                .first()
                .isEqualTo("Desktop Software Development");
    }

    @Test
    void theKindOfAnEntryIsAFilter() {
        String query =
                "query ($type: OntologyEntityType) { ontologyElementsSearchByPrefLabel(filter: {preferredLabel_any:"
                        + " \"test\", "
                        + "type: $type}) { preferredLabel } }";
        assertThat(calls.list(GraphQlCalls.OWNER, query, "type", "SKILL"))
                .extracting("preferredLabel")
                .containsExactly("testing");
        assertThat(calls.list(GraphQlCalls.OWNER, query, "type", "OCCUPATION"))
                .extracting("preferredLabel")
                .containsExactly("QA & Testing");
        assertThat(calls.list(GraphQlCalls.OWNER, query, "type", "ROLE")).isEmpty();
    }

    @Test
    void whatIsNotThereIsNull() {
        assertThat(calls.answer(GraphQlCalls.OWNER, "{ ontologyEntity(id: \"7\") { ... on Skill { id } } }"))
                .isNull();
    }

    @Test
    void withoutCategoriesAllAreAnswered() {
        assertThat(calls.object(GraphQlCalls.OWNER, "{ ontologyOccupationsCategoriesServices { categories { id } } }")
                        .get("categories"))
                .asList()
                .hasSize(6);
    }
}
