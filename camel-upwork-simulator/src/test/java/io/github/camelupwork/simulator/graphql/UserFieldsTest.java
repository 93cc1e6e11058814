// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class UserFieldsTest {

    private final GraphQlCalls calls = new GraphQlCalls();

    private static final String SELECTOR =
            "{ companySelector { items { title organizationId organizationRid organizationType organizationLegacyType } } }";

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> organizations(String caller) {
        return (List<Map<String, Object>>) calls.object(caller, SELECTOR).get("items");
    }

    @Test
    void theUserIsWhoCalls() {
        assertThat(calls.object("henry_hiring", "{ user { id nid rid name } }"))
                .isEqualTo(Map.of(
                        "id",
                        calls.uid("henry_hiring"),
                        "nid",
                        "henry_hiring",
                        "rid",
                        calls.world.directory().caller("henry_hiring").reference(),
                        "name",
                        "Henry Hale"));
    }

    @Test
    void anOwnerSpeaksForTheCompany() {
        assertThat(organizations(GraphQlCalls.OWNER))
                .containsExactly(Map.of(
                        "title",
                        "Northlight Software",
                        "organizationId",
                        calls.companyUid("northlight"),
                        "organizationRid",
                        calls.world
                                .directory()
                                .company("northlight")
                                .orElseThrow()
                                .reference(),
                        "organizationType",
                        "Business",
                        "organizationLegacyType",
                        "Client"));
    }

    @Test
    void anAgencySells() {
        assertThat(organizations("stella_staffing")).singleElement().satisfies(agency -> assertThat(agency)
                .containsEntry("organizationLegacyType", "Vendor"));
    }

    @Test
    void aFreelancerSpeaksForHimself() {
        assertThat(organizations(GraphQlCalls.FREELANCER)).singleElement().satisfies(own -> assertThat(own)
                .containsEntry("organizationType", "SoleProprietor")
                .containsEntry("organizationLegacyType", "Vendor")
                .containsEntry("organizationId", calls.uid(GraphQlCalls.FREELANCER)));
        assertThat(calls.object(GraphQlCalls.FREELANCER, "{ organization { name legacyId } }")
                        .get("name"))
                .isEqualTo("Maria Lopez");
        assertThat(calls.object(GraphQlCalls.OWNER, "{ organization { name legacyId } }"))
                .isEqualTo(Map.of("name", "Northlight Software", "legacyId", "northlight"));
    }
}
