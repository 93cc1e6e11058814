// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class OrganizationChangesTest {

    private static final String CREATE = """
            mutation ($parent: ID!, $name: String!) { createOrganization(input: {parentOrganizationId: $parent,
              organizationName: $name}) { id } }
            """;
    private static final String INVITE = """
            mutation ($email: String, $teams: [ID!]) { inviteToTeam(invitations: [{flow: CLIENT_INVITE_TO_TEAM, landingUrl:
              "https://x",
              inviteeEmail: $email, invitedToOrganizationsIds: $teams}]) { succeeded { id } failed { code message } } }
            """;

    private final GraphQlCalls calls = new GraphQlCalls();

    @Test
    void onlyWhoMayHireEverywhereSetsUpTeams() {
        String parent = calls.companyUid("northlight");
        assertThat(calls.error("fiona_finance", CREATE, "parent", parent, "name", "Labs"))
                .isEqualTo("403 Authorization failed");
        assertThat(calls.error(GraphQlCalls.STRANGER, CREATE, "parent", parent, "name", "Labs"))
                .isEqualTo("403 Authorization failed");
        assertThat(calls.error(GraphQlCalls.OWNER, CREATE, "parent", parent, "name", "Engineering"))
                .isEqualTo("400 An organization of that name exists");
    }

    @Test
    void aProcessIsItsOwnersBusiness() {
        Object id = calls.object(GraphQlCalls.OWNER, CREATE, "parent", calls.companyUid("northlight"), "name", "Labs")
                .get("id");

        assertThat(calls.error(
                        GraphQlCalls.STRANGER,
                        "query ($id: ID!) { accountAuditRecord(processInstanceId: $id) { status } }",
                        "id",
                        id))
                .isEqualTo("404 Not Found");
    }

    @Test
    void anInvitationThatFailsIsNoError() {
        assertThat(failure("no address", null))
                .isEqualTo(Map.of("code", "400", "message", "VJCA-6 Input parameter provided has incorrect value"));
        assertThat(failure("henry_hiring@example.com", null)).containsEntry("message", "The user is already a member");
        assertThat(failure("nora@example.com", calls.companyUid("harborfinch"))).containsEntry("code", "403");
        assertThat(calls.world.organizations().invitations().all()).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> failure(String email, String team) {
        return ((List<Map<String, Object>>) calls.object(GraphQlCalls.OWNER, INVITE, "email", email, "teams", team)
                        .get("failed"))
                .get(0);
    }

    @Test
    void withoutATeamOneIsInvitedToAllOfThem() {
        calls.object(GraphQlCalls.OWNER, INVITE, "email", "nora@example.com");

        assertThat(calls.world.organizations().invitations().all())
                .singleElement()
                .satisfies(invitation -> assertThat(invitation.teams()).hasSize(2));
    }
}
