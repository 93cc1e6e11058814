// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class OrganizationFieldsTest {

    private final GraphQlCalls calls = new GraphQlCalls();

    @Test
    void theTeamsAreThoseThatTheCallerBelongsTo() {
        String teams = "{ organization { childOrganizations { legacyId name parentOrganization { legacyId } } } }";

        assertThat((List<?>) calls.object(GraphQlCalls.OWNER, teams).get("childOrganizations"))
                .extracting("legacyId")
                .containsExactly("northlight:engineering", "northlight:design");
        assertThat((List<?>) calls.object(GraphQlCalls.OWNER, teams).get("childOrganizations"))
                .allSatisfy(team -> assertThat(((Map<?, ?>) team).get("parentOrganization"))
                        .isEqualTo(Map.of("legacyId", "northlight")));
        assertThat((List<?>) calls.object(GraphQlCalls.FREELANCER, teams).get("childOrganizations"))
                .isEmpty();
    }

    @Test
    void aTeamOfAnotherCompanyIsNoChild() {
        String child = "query ($id: ID!) { organization { childOrganization(id: $id) { legacyId } } }";
        String own =
                calls.world.directory().team("northlight:design").orElseThrow().reference();
        String foreign =
                calls.world.directory().team("harborfinch:main").orElseThrow().reference();

        assertThat(calls.object(GraphQlCalls.OWNER, child, "id", Uid.of(own)).get("childOrganization"))
                .isEqualTo(Map.of("legacyId", "northlight:design"));
        assertThat(calls.object(GraphQlCalls.OWNER, child, "id", Uid.of(foreign))
                        .get("childOrganization"))
                .isNull();
    }

    @Test
    void theStaffsAreThePeopleOfTheCompany() {
        Map<?, ?> staffs = (Map<?, ?>) calls.object(GraphQlCalls.OWNER, """
                { organization { staffs(pagination: {first: 50}) { edges { node { user { nid } } } } } }
                """).get("staffs");

        assertThat((List<?>) staffs.get("edges"))
                .extracting("node")
                .extracting("user")
                .extracting("nid")
                .map(String::valueOf)
                .containsExactlyInAnyOrder("ada_owner", "henry_hiring", "fiona_finance", "rita_recruiter");
    }

    @Test
    void detailsOfAUserAreForThoseWhoKnowHim() {
        String details = "query ($id: ID!) { userDetails(id: $id) { nid name email } }";

        assertThat(calls.object(GraphQlCalls.OWNER, details, "id", calls.uid("henry_hiring")))
                .containsEntry("nid", "henry_hiring")
                .containsEntry("name", "Henry Hale");
        assertThat(calls.error(GraphQlCalls.STRANGER, details, "id", calls.uid("henry_hiring")))
                .startsWith("403");
    }
}
