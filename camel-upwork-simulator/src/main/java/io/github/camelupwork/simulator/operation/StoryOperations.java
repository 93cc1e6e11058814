// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.operation;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import io.github.camelupwork.simulator.state.Participant;
import io.github.camelupwork.simulator.state.Refused;
import io.github.camelupwork.simulator.state.Room;
import io.github.camelupwork.simulator.state.World;

/**
 * Messages in rooms, and what a room is to one of its users. The reference shows no answers: a message answers its id, a
 * setting
 * says {@code ok}.
 */
final class StoryOperations implements OperationGroup {

    private static final Refused FORBIDDEN = Refused.forbidden("Forbidden");
    private static final int MOST_BYTES = 10 * 1024;

    private final World world;
    private final MessageViews talk;
    private final Envelope envelope;

    StoryOperations(World world) {
        this.world = world;
        this.talk = new MessageViews(world);
        this.envelope = new Envelope(world.directory());
    }

    @Override
    public Map<String, OperationHandler> handlers() {
        return Map.of("messages/send", this::send, "messages/roomSettings", this::settings);
    }

    private Object send(OperationCall call) {
        Room room = talk.room(call, FORBIDDEN);
        Map<?, ?> fields = talk.wrapped(call);
        String message = RoomOperations.text(fields, "message");
        if (message != null && message.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw FORBIDDEN;
        }
        String author = RoomOperations.text(fields, "userId");
        if (author != null && !author.equals(call.caller())) {
            throw FORBIDDEN;
        }
        return envelope.numbered(
                call,
                "storyId",
                world.rooms()
                        .say(room, call.caller(), message == null ? "" : message, call.now())
                        .id());
    }

    private Object settings(OperationCall call) {
        Room room = talk.room(call, FORBIDDEN);
        String id = world.directory()
                .user(call.text("user_id"))
                .orElseThrow(() -> FORBIDDEN)
                .id();
        Participant old = room.participant(id).orElseThrow(() -> FORBIDDEN);
        Map<?, ?> fields = talk.wrapped(call);
        String role = RoomOperations.text(fields, "role");
        String read = RoomOperations.text(fields, "lastReadTimestamp");
        room.put(new Participant(
                old.userId(),
                role == null ? old.role() : role,
                flag(fields, "isFavorite", old.favorite()),
                flag(fields, "isHidden", old.hidden()),
                read == null ? old.lastRead() : read));
        return envelope.numbered(call, "message", "ok");
    }

    private static boolean flag(Map<?, ?> fields, String name, boolean otherwise) {
        String text = RoomOperations.text(fields, name);
        return text == null ? otherwise : "true".equals(text);
    }
}
