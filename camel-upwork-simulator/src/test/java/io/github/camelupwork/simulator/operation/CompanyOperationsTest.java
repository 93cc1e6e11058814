// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelupwork.simulator.state.Worlds;
import org.junit.jupiter.api.Test;

class CompanyOperationsTest {

    private final Calls calls = new Calls(Worlds.world());

    @Test
    void everybodySeesHisOwnCompanyAndItsTeams() {
        assertThat(calls.json("companies/list", Calls.OWNER))
                .extracting(c -> c.get("name").asText())
                .containsExactly("Northlight Software");
        assertThat(calls.json("companies/list", Calls.STRANGER))
                .extracting(c -> c.get("name").asText())
                .containsExactly("Harbor and Finch");
        assertThat(calls.json("teams/list", Calls.OWNER))
                .extracting(team -> team.get("id").asText())
                .containsExactly("northlight:engineering", "northlight:design");
    }

    @Test
    void usersAreForThoseWhoHire() {
        assertThat(calls.json("companies/users", Calls.HIRING, "company_reference", "northlight"))
                .hasSize(4);
        assertThatThrownBy(() -> calls.answer("companies/users", Calls.RECRUITER, "company_reference", "northlight"))
                .hasMessage("Forbidden");
        assertThatThrownBy(() -> calls.answer("companies/get", Calls.STRANGER, "company_reference", "northlight"))
                .hasMessage("Forbidden");
    }
}
