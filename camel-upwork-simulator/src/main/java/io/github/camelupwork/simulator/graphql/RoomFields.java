// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.graphql;

import static io.github.camelupwork.simulator.graphql.Values.map;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import io.github.camelupwork.simulator.mood.Mood;
import io.github.camelupwork.simulator.operation.Created;
import io.github.camelupwork.simulator.state.Participant;
import io.github.camelupwork.simulator.state.Refused;
import io.github.camelupwork.simulator.state.Room;
import io.github.camelupwork.simulator.state.Story;
import io.github.camelupwork.simulator.state.World;

/** Rooms and what is said in them. */
final class RoomFields implements GraphQlGroup {

    private static final String ORGANIZATION = "company_user_id";
    private static final String MOST = "1000";
    private static final int PAGE = 100;

    private final World world;
    private final People people;

    RoomFields(World world) {
        this.world = world;
        this.people = new People(world);
    }

    @Override
    public Map<String, Resolver> resolvers() {
        return Map.ofEntries(
                Map.entry("Query.roomList", this::list),
                Map.entry("Query.room", call -> room(call, visible(call, call.text("id")))),
                Map.entry("Query.offerRoom", call -> linked(call, "messages/roomByOffer", "offer_id", "offerId")),
                Map.entry(
                        "Query.proposalRoom",
                        call -> linked(call, "messages/roomByApplication", "application_id", "vendorProposalId")),
                Map.entry(
                        "Query.contractRoom",
                        call -> linked(call, "messages/roomByContract", "contract_id", "contractId")),
                Map.entry("Query.roomStories", this::stories),
                Map.entry("Query.roomStory", this::story),
                Map.entry("Mutation.createRoomV2", this::create),
                Map.entry("Mutation.createRoomStoryV2", this::say),
                Map.entry("Mutation.updateRoomV2", this::update),
                Map.entry("Mutation.archiveRoom", this::archive),
                Map.entry("Mutation.addUserToRoom", this::invite));
    }

    private Object list(GraphQlCall call) {
        Map<?, ?> filter = call.arguments().get("filter") instanceof Map<?, ?> given ? given : Map.of();
        String type = text(filter, "roomType_eq");
        Map<?, ?> found = (Map<?, ?>) call.rest(
                "messages/rooms",
                map(
                        ORGANIZATION,
                        call.caller(),
                        "limit",
                        MOST,
                        "type",
                        "ALL".equals(type) ? "all" : type,
                        "activeSince",
                        text(filter, "activeSince_eq"),
                        "includeFavoritesIfActiveSinceSet",
                        text(filter, "includeFavorites_eq"),
                        "includeUnreadIfActiveSinceSet",
                        text(filter, "includeUnreadIfActive_eq"),
                        "includeHidden",
                        text(filter, "includeHidden_eq")));
        List<Map<String, Object>> rooms = ((Collection<?>) found.get("rooms"))
                .stream()
                        .map(item -> room(call, find(((Map<?, ?>) item).get("roomId"))))
                        .toList();
        boolean parts = call.moods().has(Mood.UNSUBSCRIBED_ROOMS);
        boolean unread = "true".equals(text(filter, "unreadRoomsOnly_eq"));
        return Connections.page(
                rooms.stream()
                        .filter(room -> isShown(!parts || rooms.indexOf(room) % 3 == 0, filter))
                        .filter(room -> !unread || (int) room.get("numUnread") > 0)
                        .toList(),
                call.arguments().get("pagination"),
                PAGE);
    }

    /** Rooms without a subscription are hidden ones, too. */
    private static boolean isShown(boolean subscribed, Map<?, ?> filter) {
        boolean others = Boolean.FALSE.equals(filter.get("subscribed_eq"));
        return others ? !subscribed && Boolean.TRUE.equals(filter.get("includeHidden_eq")) : subscribed;
    }

    private Object linked(GraphQlCall call, String reference, String parameter, String argument) {
        Map<?, ?> found =
                (Map<?, ?>) call.rest(reference, map(ORGANIZATION, call.caller(), parameter, call.text(argument)));
        return room(call, find(((Map<?, ?>) found.get("room")).get("roomId")));
    }

    private Object stories(GraphQlCall call) {
        Room room = visible(call, call.text("roomId_eq"));
        Map<?, ?> filter = call.value("storyFilter") instanceof Map<?, ?> given ? given : Map.of();
        return Connections.page(
                room.stories().stream()
                        .filter(story -> isWithin(story, filter.get("storyCreatedDateTime_bt")))
                        .map(this::story)
                        .toList(),
                filter.get("pagination"),
                PAGE);
    }

    private static boolean isWithin(Story story, Object range) {
        String created = Values.moment(story.created());
        return !(range instanceof Map<?, ?> given)
                || (given.get("rangeStart") == null
                                || created.compareTo(given.get("rangeStart").toString()) >= 0)
                        && (given.get("rangeEnd") == null
                                || created.compareTo(given.get("rangeEnd").toString()) <= 0);
    }

    private Object story(GraphQlCall call) {
        return visible(call, call.text("roomId")).stories().stream()
                .filter(story -> story.id().equals(call.text("storyId")))
                .map(this::story)
                .findFirst()
                .orElse(null);
    }

    private Object say(GraphQlCall call) {
        Map<?, ?> said = (Map<?, ?>) call.rest(
                "messages/send",
                map(ORGANIZATION, call.caller(), "room_id", call.text("roomId"), "message", call.text("message")));
        return find(call.text("roomId")).stories().stream()
                .filter(story -> story.id().equals(said.get("storyId")))
                .map(this::story)
                .findFirst()
                .orElseThrow();
    }

    private Object create(GraphQlCall call) {
        List<Map<String, Object>> users = call.list("users").stream()
                .map(user -> (Map<?, ?>) user)
                .map(user -> map(
                        "userId",
                        Uid.reference(text(user, "userId")),
                        "orgId",
                        Uid.reference(text(user, "organizationId")),
                        "role",
                        text(user, "role")))
                .toList();
        Created created = (Created) call.rest(
                "messages/createRoom",
                map(
                        ORGANIZATION,
                        call.caller(),
                        "roomName",
                        call.text("roomName"),
                        "roomType",
                        call.text("roomType"),
                        "topic",
                        call.text("topic"),
                        "users",
                        users));
        return room(call, find(((Map<?, ?>) created.body()).get("roomId")));
    }

    private Object update(GraphQlCall call) {
        call.rest(
                "messages/updateRoom",
                map(
                        ORGANIZATION,
                        call.caller(),
                        "room_id",
                        call.text("roomId"),
                        "roomName",
                        call.text("roomName"),
                        "topic",
                        call.text("topic"),
                        "isReadOnly",
                        call.text("readOnly")));
        return room(call, find(call.text("roomId")));
    }

    private Object archive(GraphQlCall call) {
        call.rest(
                "messages/updateRoom",
                map(ORGANIZATION, call.caller(), "room_id", call.text("roomId"), "isReadOnly", "true"));
        return room(call, find(call.text("roomId")));
    }

    private Object invite(GraphQlCall call) {
        Room room = visible(call, call.text("roomId"));
        for (Object element : call.list("roomUsers")) {
            Map<?, ?> user = (Map<?, ?>) element;
            String id = world.directory()
                    .user(Uid.reference(text(user, "userId")))
                    .orElseThrow(() -> Refused.invalid("Bad Request"))
                    .id();
            String role = text(user, "role");
            room.put(new Participant(id, role == null ? "participant" : role, false, false, null));
        }
        return true;
    }

    /** The room, if the caller is in it. */
    Room visible(GraphQlCall call, String id) {
        call.rest("messages/room", map(ORGANIZATION, call.caller(), "room_id", id));
        return find(id);
    }

    private Room find(Object id) {
        return world.rooms().find(id.toString()).orElseThrow();
    }

    /** A room as the caller sees it, who need not be in it if it is public. */
    Map<String, Object> room(GraphQlCall call, Room room) {
        Participant me = room.participant(call.caller())
                .orElse(new Participant(call.caller(), "participant", false, false, null));
        List<Story> stories = room.stories();
        return map(
                "id",
                room.id(),
                "roomName",
                room.name(),
                "roomType",
                room.type(),
                "topic",
                room.topic(),
                "createdAtDateTime",
                Values.moment(room.created()),
                "public",
                room.publicIn() != null,
                "muted",
                false,
                "roomNotePresent",
                false,
                "numUnread",
                me.lastRead() == null ? stories.size() : 0,
                "favorite",
                me.favorite(),
                "hidden",
                me.hidden(),
                "readOnly",
                room.readOnly(),
                "contractId",
                room.links().contractId(),
                "offerIds",
                room.links().offerId() == null
                        ? List.of()
                        : List.of(room.links().offerId()),
                "numUsers",
                room.participants().size(),
                "roomUsers",
                room.participants().stream().map(this::user).toList(),
                "latestStory",
                stories.isEmpty() ? null : story(stories.get(stories.size() - 1)));
    }

    private Map<String, Object> user(Participant participant) {
        return map("role", participant.role(), "user", people.user(participant.userId()));
    }

    private Map<String, Object> story(Story story) {
        return map(
                "id",
                story.id(),
                "message",
                story.message(),
                "createdDateTime",
                Values.moment(story.created()),
                "updatedDateTime",
                Values.moment(story.updated()),
                "user",
                people.user(story.userId()));
    }

    private static String text(Map<?, ?> object, String name) {
        Object value = object.get(name);
        return value == null ? null : value.toString();
    }
}
