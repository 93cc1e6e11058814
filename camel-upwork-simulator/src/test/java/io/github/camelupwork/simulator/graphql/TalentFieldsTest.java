// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class TalentFieldsTest {

    private static final String SEARCH = """
            query ($countries: [String!], $cities: [String!], $skills: [String!], $min: Float, $max: Float, $type:
              FreelancerType,
              $start: Int, $rows: Int) {
              search { searchFreelancerPublicProfile(request: {countries: $countries, cities: $cities, skillsNames: $skills,
                hourlyRate: {min: $min, max: $max}, type: $type, paging: {start: $start, rows: $rows}}) {
                profiles { profile { personId } } pagingInfo { total offset count } } } }
            """;

    private final GraphQlCalls calls = new GraphQlCalls();

    @Test
    void everyFilterNarrows() {
        assertThat(total("countries", List.of("sweden", "Poland"))).isEqualTo(2);
        assertThat(total("cities", List.of("Kochi"))).isEqualTo(1);
        assertThat(total("skills", List.of("java", "sql"))).isEqualTo(1);
        assertThat(total("min", 60, "max", 72.0)).isEqualTo(3);
        assertThat(total("type", "Agency")).isEqualTo(4);
    }

    private int total(Object... variables) {
        Map<?, ?> found =
                (Map<?, ?>) calls.object(GraphQlCalls.OWNER, SEARCH, variables).get("searchFreelancerPublicProfile");
        return (int) ((Map<?, ?>) found.get("pagingInfo")).get("total");
    }

    @Test
    void pagesAreOfFiftyAtMost() {
        Map<?, ?> found = (Map<?, ?>)
                calls.object(GraphQlCalls.OWNER, SEARCH, "start", 10, "rows", 5).get("searchFreelancerPublicProfile");
        assertThat(found.get("profiles")).asList().hasSize(2);
        assertThat(calls.error(GraphQlCalls.OWNER, SEARCH, "start", 0, "rows", 51))
                .startsWith("400 VJCA-6");
    }

    @Test
    void whoIsNoFreelancerHasNoTalentProfile() {
        assertThat(calls.error(
                        GraphQlCalls.OWNER,
                        "query ($id: ID!) { talentProfile(personId: $id) { profiles { personId } } }",
                        "id",
                        calls.uid(GraphQlCalls.OWNER)))
                .isEqualTo("404 Not Found");
    }

    @Test
    void aSpecializedProfileIsOnesOwn() {
        String other = calls.world
                .resumes()
                .of(calls.world.directory().caller("jonas_berg"))
                .specialized()
                .get(0)
                .id();

        assertThat(calls.error(GraphQlCalls.OWNER, """
                query ($person: ID!, $profile: ID!) { talentSpecializedProfile(personId: $person, profileId: $profile) {
                  profiles { personId } } }
                """, "person", calls.uid(GraphQlCalls.FREELANCER), "profile", other))
                .isEqualTo("404 Not Found");
    }
}
