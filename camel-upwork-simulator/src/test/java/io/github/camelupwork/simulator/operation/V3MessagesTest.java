// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelupwork.simulator.state.World;
import io.github.camelupwork.simulator.state.Worlds;
import org.junit.jupiter.api.Test;

class V3MessagesTest {

    private final World world = Worlds.world();
    private final Calls calls = new Calls(world);
    private final String room = world.rooms().all().get(0).id();

    @Test
    void whatWasSentComesFirst() {
        String id = calls.json("v3/sendMessage", Calls.OWNER, "room_id", room, "message", "Hello")
                .get("id")
                .asText();
        JsonNode list = calls.json("v3/listMessages", Calls.OWNER, "room_id", room, "paging", "0;2");

        assertThat(list.get("total").asInt()).isEqualTo(6);
        assertThat(list.get("messages")).hasSize(2);
        assertThat(list.get("messages").get(0).get("id").asText()).isEqualTo(id);
        assertThat(list.get("messages").get(0).get("authorName").asText()).isEqualTo("Ada Ashford");
    }
}
