// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StaffFieldsTest {

    private static final String MEMBERSHIPS = """
            query ($person: ID!, $active: Boolean) { staffsByPersonId(personId: $person, activeOrg: $active, pagination:
              {first: 10}) {
              edges { node { id } } } }
            """;

    private final GraphQlCalls calls = new GraphQlCalls();

    @Test
    void onlyWhatTheCallerBelongsTo() {
        String henry = calls.uid("henry_hiring");
        assertThat(calls.nodes(GraphQlCalls.OWNER, MEMBERSHIPS, "person", henry))
                .hasSize(2);
        assertThat(calls.nodes(GraphQlCalls.STRANGER, MEMBERSHIPS, "person", henry))
                .isEmpty();
    }

    @Test
    void aHiddenTeamIsNotActive() {
        String team = Uid.of(
                calls.world.directory().team("northlight:design").orElseThrow().reference());
        calls.object(
                GraphQlCalls.OWNER,
                "mutation ($id: ID) { updateOrganization(input: {id: $id, organizationName: \"Design\", hidden: true}) { id }"
                        + " }",
                "id",
                team);

        assertThat(calls.nodes(GraphQlCalls.OWNER, MEMBERSHIPS, "person", calls.uid("henry_hiring"), "active", true))
                .hasSize(1);
    }
}
