// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.operation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import io.github.camelupwork.simulator.state.Refused;
import io.github.camelupwork.simulator.state.Room;
import io.github.camelupwork.simulator.state.Story;
import io.github.camelupwork.simulator.state.World;

/**
 * Messages as REST v3 shows them: newest first, since a page of the newest is what a reader wants and the order is not
 * documented.
 */
final class V3Messages implements OperationGroup {

    private final World world;

    V3Messages(World world) {
        this.world = world;
    }

    @Override
    public Map<String, OperationHandler> handlers() {
        return Map.of("v3/listMessages", this::list, "v3/sendMessage", this::send);
    }

    private Object list(OperationCall call) {
        List<Story> stories = new ArrayList<>(room(call).stories());
        Collections.reverse(stories);
        return new Fields()
                .with("total", stories.size())
                .with(
                        "messages",
                        Page.of(call, "paging").of(stories).stream()
                                .map(this::full)
                                .toList());
    }

    private Fields full(Story story) {
        return view(story)
                .with("authorId", story.userId())
                .with("authorName", world.directory().caller(story.userId()).name());
    }

    private Object send(OperationCall call) {
        return view(world.rooms().say(room(call), call.caller(), Inputs.required(call, "message"), call.now()));
    }

    private static Fields view(Story story) {
        return new Fields()
                .with("id", story.id())
                .with("text", story.message())
                .with("createdDateTime", story.created().toString());
    }

    private Room room(OperationCall call) {
        return world.rooms()
                .find(call.text("room_id"))
                .filter(room -> room.participant(call.caller()).isPresent())
                .orElseThrow(() -> Refused.missing("The room does not exist"));
    }
}
