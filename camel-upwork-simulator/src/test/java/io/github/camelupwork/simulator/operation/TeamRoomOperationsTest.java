// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelupwork.simulator.state.World;
import io.github.camelupwork.simulator.state.Worlds;
import org.junit.jupiter.api.Test;

class TeamRoomOperationsTest {

    private final World world = Worlds.world();
    private final Calls calls = new Calls(world);

    @Test
    void whoWorksNowIsOnline() {
        assertThat(calls.json("teamrooms/get", Calls.OWNER, "company_or_team", "northlight"))
                .isEmpty();
        world.arrivals().hours(Worlds.hourly(world).reference(), Times.day(Worlds.NOW), 180, 0);
        assertThat(calls.json("teamrooms/get", Calls.OWNER, "company_or_team", "northlight"))
                .hasSize(1)
                .allSatisfy(member ->
                        assertThat(member.get("last_worked_status").asText()).isEqualTo("now"));
    }

    @Test
    void freelancersSeeTheRoomsTheyWorkIn() {
        assertThat(calls.json("teamrooms/list", Calls.FREELANCER))
                .extracting(room -> room.get("id").asText())
                .containsExactlyInAnyOrder("northlight:engineering", "northlight:design", "harborfinch:main");
        assertThatThrownBy(() -> calls.answer("teamrooms/get", Calls.STRANGER, "company_or_team", "northlight"))
                .hasMessage("Forbidden");
    }
}
