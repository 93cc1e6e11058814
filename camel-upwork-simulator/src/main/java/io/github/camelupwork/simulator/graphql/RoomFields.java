// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.graphql;

import static io.github.camelupwork.simulator.graphql.Values.map;

import java.util.List;
import java.util.Map;

import io.github.camelupwork.simulator.state.Refused;
import io.github.camelupwork.simulator.state.Room;
import io.github.camelupwork.simulator.state.Story;
import io.github.camelupwork.simulator.state.World;

/** Rooms and what is said there. */
final class RoomFields implements GraphQlGroup {

    private static final int MOST = 100;
    private static final Map<String, String> TYPES = Map.of("ALL", "all");

    private final World world;
    private final People people;

    RoomFields(World world) {
        this.world = world;
        this.people = new People(world);
    }

    @Override
    public Map<String, Resolver> resolvers() {
        return Map.of("Query.roomList", this::list, "Query.room", call -> room(found(call, "messages/room", "room_id", "id")),
                "Query.offerRoom", call -> room(found(call, "messages/roomByOffer", "offer_id", "offerId")),
                "Query.contractRoom", call -> room(found(call, "messages/roomByContract", "contract_id", "contractId")),
                "Query.proposalRoom",
                call -> room(found(call, "messages/roomByApplication", "application_id", "vendorProposalId")),
                "Mutation.createRoomStoryV2", this::say, "Mutation.updateRoomV2", this::update);
    }

    private Object list(GraphQlCall call) {
        Map<?, ?> filter = call.arguments().get("filter") instanceof Map<?, ?> given ? given : Map.of();
        Object type = filter.get("roomType_eq");
        Map<?, ?> answer = (Map<?, ?>) call.rest("messages/rooms", map("company_user_id", call.caller(),
                "type", type == null ? null : TYPES.getOrDefault(type.toString(), type.toString()),
                "activeSince", filter.get("activeSince_eq"),
                "includeFavoritesIfActiveSinceSet", filter.get("includeFavorites_eq"),
                "includeUnreadIfActiveSinceSet", filter.get("includeUnreadIfActive_eq"),
                "includeHidden", filter.get("includeHidden_eq"), "limit", String.valueOf(Integer.MAX_VALUE)));
        List<Map<String, Object>> rooms = ((List<?>) answer.get("rooms")).stream()
                .map(room -> room(world.rooms().find(((Map<?, ?>) room).get("roomId").toString()).orElseThrow())).toList();
        return Connections.page(rooms, call.arguments().get("pagination"), MOST);
    }

    private Room found(GraphQlCall call, String reference, String parameter, String argument) {
        Map<?, ?> answer = (Map<?, ?>) call.rest(reference,
                map("company_user_id", call.caller(), parameter, call.text(argument), "onlyRoomId", "true"));
        return byId(((Map<?, ?>) answer.get("room")).get("roomId").toString());
    }

    private Object say(GraphQlCall call) {
        Map<?, ?> answer = (Map<?, ?>) call.rest("messages/send", map("company_user_id", call.caller(),
                "room_id", call.text("roomId"), "message", call.text("message")));
        Room room = byId(call.text("roomId"));
        return story(room, room.stories().stream().filter(story -> story.id().equals(answer.get("storyId"))).findFirst().orElseThrow());
    }

    private Object update(GraphQlCall call) {
        call.rest("messages/updateRoom", map("company_user_id", call.caller(), "room_id", call.text("roomId"),
                "roomName", call.text("roomName"), "topic", call.text("topic"), "isReadOnly", call.text("readOnly")));
        return room(byId(call.text("roomId")));
    }

    private Room byId(String id) {
        return world.rooms().find(id).orElseThrow(() -> Refused.missing("Not Found"));
    }

    private Map<String, Object> story(Room room, Story story) {
        return map("id", story.id(), "message", story.message(), "createdDateTime", Values.moment(story.created()),
                "updatedDateTime", Values.moment(story.created()), "user", people.user(story.userId()), "room", room(room));
    }

    private Map<String, Object> room(Room room) {
        return map("id", room.id(), "roomName", room.name(), "roomType", room.type(), "topic", room.topic(),
                "readOnly", room.readOnly(), "createdAtDateTime", Values.moment(room.created()),
                "contractId", room.links().contractId(), "numUsers", room.participants().size(), "muted", false);
    }
}
