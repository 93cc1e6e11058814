// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

class OrganizationsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 12);

    private final World world = Worlds.world();
    private final Organizations organizations = world.organizations();
    private final Company company = world.directory().company("northlight").orElseThrow();

    @Test
    void whoSetsUpATeamAndWhoOwnsTheCompanyMayDoEverythingInIt() {
        organizations.found(company, "Quality & Care", "henry_hiring", TODAY);
        Team team = world.directory().team("northlight:quality-care").orElseThrow();

        assertThat(world.access().may("henry_hiring", team, Permission.FINANCE)).isTrue();
        assertThat(world.access().may("ada_owner", team, Permission.FINANCE)).isTrue();
        assertThat(world.access().isMember("fiona_finance", team)).isFalse();
        assertThatThrownBy(() -> organizations.found(company, "Quality Care", "ada_owner", TODAY))
                .isInstanceOf(Refused.class);
    }

    @Test
    void settingsThatAreNotGivenStay() {
        organizations.change(
                company.reference(), "North", new OrganizationSettings(true, "Quay 1", null, null), "ada_owner");
        organizations.change(
                company.reference(), "Northlight", new OrganizationSettings(false, null, "GB1", null), "ada_owner");

        assertThat(organizations.settings(company.reference()))
                .isEqualTo(new OrganizationSettings(false, "Quay 1", "GB1", null));
        assertThat(world.directory().company("northlight").orElseThrow().name()).isEqualTo("Northlight");
        assertThat(organizations.processes().all())
                .extracting(AccountProcess::status)
                .containsExactly("COMPLETED", "COMPLETED");
    }

    @Test
    void anInvitationIsAcceptedOnce() {
        Team team = world.directory().teamsOf(company).get(0);
        Invitation invitation =
                organizations.invite("nora_new@example.com", List.of(team.reference()), "ada_owner", Worlds.NOW);
        User joined = world.arrivals().member(invitation.id(), "Nora", "New");

        assertThat(world.access().isMember(joined.id(), team)).isTrue();
        assertThat(world.access().may(joined.id(), team, Permission.values())).isFalse();
        assertThat(organizations.invitations().all()).isEmpty();
    }
}
