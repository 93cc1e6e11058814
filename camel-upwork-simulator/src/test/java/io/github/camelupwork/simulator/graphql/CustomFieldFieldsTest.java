// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelupwork.simulator.state.Job;
import io.github.camelupwork.simulator.state.Worlds;
import org.junit.jupiter.api.Test;

class CustomFieldFieldsTest {

    private static final String FIELDS =
            "query ($ids: [ID!]) { customFields(input: {organizationIds: $ids}, offset: 0, limit: 10) { labelSnap } }";

    private final GraphQlCalls calls = new GraphQlCalls();

    @Test
    void membersOfTheTeamSeeThem() {
        Job job = calls.world.hiring().jobs().get(0);
        calls.world.arrivals().customField(job, "Cost center", "4711", Worlds.NOW);

        assertThat(calls.list(GraphQlCalls.OWNER, FIELDS, "ids", calls.companyUid("northlight")))
                .extracting("labelSnap")
                .containsExactly("Cost center");
        assertThat(calls.list(GraphQlCalls.OWNER, FIELDS, "ids", calls.companyUid("harborfinch")))
                .isEmpty();
        assertThat(calls.list(GraphQlCalls.STRANGER, FIELDS)).isEmpty();
    }
}
