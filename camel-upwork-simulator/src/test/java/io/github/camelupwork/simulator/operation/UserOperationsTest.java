// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelupwork.simulator.state.Worlds;
import org.junit.jupiter.api.Test;

class UserOperationsTest {

    private final Calls calls = new Calls(Worlds.world());

    @Test
    void everybodyIsToldWhoHeIs() {
        assertThat(calls.json("users/get", Calls.HIRING, "user_reference", "me")
                        .get("id")
                        .asText())
                .isEqualTo(Calls.HIRING);
        JsonNode info = calls.json("users/info", Calls.FREELANCER);
        assertThat(info.get("auth_user").get("last_name").asText()).isEqualTo("Lopez");
        assertThat(info.get("server_time").asText()).isEqualTo(String.valueOf(Worlds.NOW.getEpochSecond()));
        assertThat(info.get("info").get("capacity").get("provider").asText()).isEqualTo("yes");
    }

    @Test
    void rolesSayWhatIsAllowed() {
        JsonNode roles = calls.json("users/roles", Calls.RECRUITER).get("userrole");
        assertThat(roles).hasSize(2).allSatisfy(role -> assertThat(
                        role.get("permissions").get("permission"))
                .extracting(JsonNode::asText)
                .containsExactly("manage_recruiting"));
    }

    @Test
    void strangersAreNotShown() {
        assertThatThrownBy(() -> calls.answer("users/get", Calls.STRANGER, "user_reference", Calls.OWNER))
                .isInstanceOf(ApiError.class)
                .hasMessage("Forbidden");
    }
}
