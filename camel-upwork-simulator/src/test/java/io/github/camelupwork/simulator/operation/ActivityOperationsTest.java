// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelupwork.simulator.state.Worlds;
import org.junit.jupiter.api.Test;

class ActivityOperationsTest {

    private static final String TEAM = "northlight:engineering";

    private final Calls calls = new Calls(Worlds.world());

    @Test
    void archivedAndBack() {
        assertThat(call("archive", "dev;review").get("tasks").asText()).isEqualTo("2");
        assertThat(call("get", "dev").get("status").asText()).isEqualTo("archived");
        call("unarchive", "dev");
        assertThat(call("get", "dev").get("status").asText()).isEqualTo("active");
    }

    @Test
    void severalCodesAreAList() {
        assertThat(call("get", "dev;review")).hasSize(2);
    }

    @Test
    void aBatchReplacesWhatTheTeamHad() {
        JsonNode answer = calls.json(
                "activities/batch",
                Calls.OWNER,
                "company_id",
                "northlight",
                "data",
                "\"northlight\",\"" + TEAM + "\",\"\",\"a, b\",\"Said \"\"so\"\"\",\"https://a.example\"<br>"
                        + "\"northlight\",\"" + TEAM + "\",\"\",\"c\",\"C\",\"\"");

        assertThat(answer.get("tasks").asText()).isEqualTo("2");
        JsonNode list = calls.json("activities/list", Calls.OWNER, "company_id", "northlight", "team_id", TEAM);
        assertThat(list).extracting(item -> item.get("code").asText()).containsExactly("a, b", "c");
        assertThat(list.get(0).get("description").asText()).isEqualTo("Said \"so\"");
        assertThat(list.get(0).get("url").asText()).isEqualTo("https://a.example");
    }

    @Test
    void companyAndTeamAreGuarded() {
        assertThatThrownBy(() ->
                        calls.answer("activities/list", Calls.STRANGER, "company_id", "northlight", "team_id", TEAM))
                .hasMessage("No access to company");
        assertThatThrownBy(() -> calls.answer(
                        "activities/list", Calls.OWNER, "company_id", "northlight", "team_id", "harborfinch:main"))
                .hasMessage("No access to team");
    }

    private JsonNode call(String name, String code) {
        return calls.json("activities/" + name, Calls.OWNER, "company_id", "northlight", "team_id", TEAM, "code", code);
    }
}
