// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class FreelancerFieldsTest {

    private static final String SEARCH = """
            query ($filter: FreelancerProfileSearchFilter!) { freelancerProfileSearchRecords(searchFilter: $filter, pagination:
              {first: 20}) {
              totalCount } }
            """;

    private final GraphQlCalls calls = new GraphQlCalls();

    @Test
    void occupationAndPlaceAreFilters() {
        assertThat(total("occupationIds", List.of("531770282580669419"))).isEqualTo(12);
        assertThat(total("occupationIds", List.of("531770282580684434"))).isZero();
        assertThat(total("location", Map.of("country", "Sweden"))).isEqualTo(1);
        assertThat(total("location", Map.of("state", "Skane"))).isZero();
    }

    private int total(String name, Object value) {
        return (int) calls.object(
                        GraphQlCalls.OWNER, SEARCH, "filter", Map.of("userType", "Client", "keyword", "e", name, value))
                .get("totalCount");
    }
}
