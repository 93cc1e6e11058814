// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AccessTest {

    private final World world = Worlds.world();
    private final Access access = world.access();
    private final String team =
            world.directory().team("northlight:design").orElseThrow().reference();

    @Test
    void rolesDecide() {
        assertThat(access.hiringManager("henry_hiring", team).id()).isEqualTo("northlight:design");
        assertThat(access.recruiter("rita_recruiter", team).id()).isEqualTo("northlight:design");
        assertThatThrownBy(() -> access.hiringManager("rita_recruiter", team)).hasMessage(Access.NO_HIRING);
        assertThatThrownBy(() -> access.recruiter("fiona_finance", team)).hasMessage(Access.NO_HIRING);
        assertThatThrownBy(() -> access.member("otto_other", team)).hasMessage(Access.NO_TEAM);
        assertThatThrownBy(() -> access.member("ada_owner", "no such team")).hasMessage(Access.NO_TEAM);
    }

    @Test
    void theStaffingManagerSpeaksForTheAgencysFreelancersOnly() {
        assertThat(access.speaksFor("stella_staffing", world.directory().caller("minh_tran")))
                .isTrue();
        assertThat(access.speaksFor("stella_staffing", world.directory().caller("maria_lopez")))
                .isFalse();
        assertThat(access.speaksFor("maria_lopez", world.directory().caller("maria_lopez")))
                .isTrue();
    }
}
