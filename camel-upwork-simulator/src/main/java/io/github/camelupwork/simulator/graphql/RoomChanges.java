// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.graphql;

import static io.github.camelupwork.simulator.graphql.Values.map;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.camelupwork.simulator.state.Company;
import io.github.camelupwork.simulator.state.Participant;
import io.github.camelupwork.simulator.state.Refused;
import io.github.camelupwork.simulator.state.Room;
import io.github.camelupwork.simulator.state.RoomLinks;
import io.github.camelupwork.simulator.state.Story;
import io.github.camelupwork.simulator.state.User;
import io.github.camelupwork.simulator.state.World;

/**
 * The changes of rooms that REST lacks: rooms of two people, public rooms, and the removal of rooms, people and
 * messages.
 */
final class RoomChanges implements GraphQlGroup {

    private static final Refused FORBIDDEN = Refused.forbidden("Forbidden");
    private static final String ORDINARY = "participant";

    private final World world;
    private final RoomFields rooms;

    RoomChanges(World world) {
        this.world = world;
        this.rooms = new RoomFields(world);
    }

    @Override
    public Map<String, Resolver> resolvers() {
        Map<String, Resolver> resolvers = new HashMap<>();
        resolvers.put("Query.oneOnOneRoom", call -> world.rooms()
                .between(call.caller(), other(call).id())
                .map(room -> rooms.room(call, room))
                .orElse(null));
        resolvers.put("Mutation.roomCreate1on1IfNotExists", this::ensure);
        resolvers.put("Query.publicRooms", this::publicRooms);
        resolvers.put("Mutation.removeRoom", this::removeRoom);
        resolvers.put("Mutation.removeUserFromRoom", this::removeUser);
        resolvers.put("Mutation.updateRoomStoryV2", this::updateStory);
        resolvers.put("Mutation.removeRoomStory", this::removeStory);
        return resolvers;
    }

    private User other(GraphQlCall call) {
        return world.directory()
                .user(Uid.reference(call.text("userId")))
                .filter(user -> !user.id().equals(call.caller()))
                .orElseThrow(Values::wrong);
    }

    private Object ensure(GraphQlCall call) {
        User other = other(call);
        return rooms.room(call, world.rooms().between(call.caller(), other.id()).orElseGet(() -> open(call, other)));
    }

    private Room open(GraphQlCall call, User other) {
        Room room = world.rooms().create(other.name(), "ONE_ON_ONE", null, RoomLinks.NONE, call.now());
        room.put(new Participant(call.caller(), "admin", false, false, null));
        room.put(new Participant(other.id(), "admin", false, false, null));
        return room;
    }

    private Object publicRooms(GraphQlCall call) {
        Company company = call.organization().company();
        return Connections.page(
                world.rooms().all().stream()
                        .filter(room -> company != null && company.reference().equals(room.publicIn()))
                        .map(room -> rooms.room(call, room))
                        .toList(),
                call.arguments().get("pagination"),
                Connections.MOST);
    }

    private Object removeRoom(GraphQlCall call) {
        world.rooms().remove(led(call));
        return "ok";
    }

    /** Removes a user from a room; every user may leave, only the leader of a room may remove others. */
    private Object removeUser(GraphQlCall call) {
        String id = world.directory()
                .user(Uid.reference(call.text("userId")))
                .orElseThrow(Values::wrong)
                .id();
        Room room = id.equals(call.caller()) ? rooms.visible(call, call.text("roomId")) : led(call);
        room.remove(room.participant(id).orElseThrow(() -> Refused.missing("Not Found")));
        return true;
    }

    private Room led(GraphQlCall call) {
        Room room = rooms.visible(call, call.text("roomId"));
        if (room.participant(call.caller())
                .map(Participant::role)
                .filter(ORDINARY::equals)
                .isPresent()) {
            throw FORBIDDEN;
        }
        return room;
    }

    private Object updateStory(GraphQlCall call) {
        rooms.visible(call, call.text("roomId")).replace(own(call).with(call.text("message"), call.now()));
        return map("status", "OK");
    }

    private Object removeStory(GraphQlCall call) {
        rooms.visible(call, call.text("roomId")).remove(own(call));
        return "ok";
    }

    /** The message of the call, which its author alone may touch. */
    private Story own(GraphQlCall call) {
        List<Story> stories = rooms.visible(call, call.text("roomId")).stories();
        Story story = stories.stream()
                .filter(known -> known.id().equals(call.text("storyId")))
                .findFirst()
                .orElseThrow(() -> Refused.missing("Not Found"));
        if (!story.userId().equals(call.caller())) {
            throw FORBIDDEN;
        }
        return story;
    }
}
