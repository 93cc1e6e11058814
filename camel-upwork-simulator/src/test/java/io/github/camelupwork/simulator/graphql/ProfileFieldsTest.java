// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

class ProfileFieldsTest {

    private static final String ADD_LANGUAGE = """
            mutation { addFreelancerLanguage(input: {language: {language: {iso639Code: "en", englishName: "English", active:
              true},
              proficiencyLevel: {code: "fluent"}}}) { id } }
            """;
    private static final String ADD_JOB = """
            mutation ($end: String) { addFreelancerEmploymentRecord(input: {companyName: "A", jobTitle: "B", role: "C",
              startDate: "2020-01-01", endDate: $end, city: "D", country: "E"}) { id endDate } }
            """;

    private final GraphQlCalls calls = new GraphQlCalls();

    @Test
    void onlyAFreelancerHasAProfile() {
        assertThat(calls.error(GraphQlCalls.OWNER, ADD_JOB)).isEqualTo("403 Authorization failed");
    }

    @Test
    void aLanguageIsEnteredOnce() {
        assertThat(calls.error(GraphQlCalls.FREELANCER, ADD_LANGUAGE))
                .isEqualTo("400 The language en is on the profile already");
    }

    @Test
    void nothingEndsBeforeItBegins() {
        assertThat(calls.error(GraphQlCalls.FREELANCER, ADD_JOB, "end", "2019-12-31"))
                .startsWith("400 VJCA-6");
        assertThat(calls.error(GraphQlCalls.FREELANCER, ADD_JOB, "end", "yesterday"))
                .startsWith("400 VJCA-6");
        assertThat(calls.object(GraphQlCalls.FREELANCER, ADD_JOB)).containsEntry("endDate", null);
    }

    @Test
    void anotherFreelancersEntryIsNotThere() {
        String id = calls.world
                .resumes()
                .of(calls.freelancer())
                .employments()
                .get(0)
                .id();

        assertThat(calls.error(
                        "jonas_berg",
                        "mutation ($id: ID!) { removeFreelancerEmploymentRecord(id: $id, userId: \"1\") }",
                        "id",
                        id))
                .isEqualTo("404 Not Found");
        assertThat(calls.world.resumes().of(calls.freelancer()).employments()).hasSize(1);
    }

    @Test
    void nobodySaysWhenAnotherIsFree() {
        assertThat(calls.error(
                        GraphQlCalls.FREELANCER,
                        """
                mutation ($input: FreelancerProfileAvailabilityInput!) { updateFreelancerAvailability(input: $input) { id } }
                """,
                        "input",
                        Map.of(
                                "userId",
                                calls.uid("jonas_berg"),
                                "availability",
                                Map.of("capacity", "none", "creationDateTime", "2026-03-12"))))
                .isEqualTo("403 Authorization failed");
    }
}
