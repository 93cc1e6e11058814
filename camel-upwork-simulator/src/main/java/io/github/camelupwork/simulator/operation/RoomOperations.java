// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.operation;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import io.github.camelupwork.simulator.state.Participant;
import io.github.camelupwork.simulator.state.Refused;
import io.github.camelupwork.simulator.state.Room;
import io.github.camelupwork.simulator.state.RoomLinks;
import io.github.camelupwork.simulator.state.World;

/**
 * Rooms. The reference shows only id and name of a room and hides its other fields; the list adds type, topic, time of
 * the last activity and the latest story, which polling for messages needs, and a room shows users and stories if they
 * are asked for. The responses to changes are not shown at all: they say {@code ok}. A page has the rooms whose ids
 * follow the cursor.
 */
final class RoomOperations implements OperationGroup {

    private static final Refused NO_ROOM = Refused.missing("The room does not exist");
    private static final int LIMIT = 100;
    private static final int MOST = 1000;

    private final World world;
    private final MessageViews talk;
    private final Envelope envelope;

    RoomOperations(World world) {
        this.world = world;
        this.talk = new MessageViews(world);
        this.envelope = new Envelope(world.directory());
    }

    @Override
    public Map<String, OperationHandler> handlers() {
        return Map.of(
                "messages/rooms",
                this::list,
                "messages/room",
                this::get,
                "messages/roomByOffer",
                call -> linked(call, RoomLinks::offerId, "offer_id"),
                "messages/roomByApplication",
                call -> linked(call, RoomLinks::applicationId, "application_id"),
                "messages/roomByContract",
                call -> linked(call, RoomLinks::contractId, "contract_id"),
                "messages/createRoom",
                this::create,
                "messages/updateRoom",
                this::update);
    }

    private Object list(OperationCall call) {
        talk.requireOrganization(call);
        Comparator<Room> order = "recentTimestamp".equals(call.text("sortOrder"))
                ? Comparator.comparing(Room::lastActivity).reversed()
                : Comparator.comparing(Room::id);
        String cursor = call.text("cursor");
        return envelope.numbered(
                call,
                "rooms",
                talk.rooms(call).stream()
                        .filter(room -> matches(call, room))
                        .sorted(order)
                        .filter(room -> cursor == null || room.id().compareTo(cursor) > 0)
                        .limit(limit(call))
                        .map(room -> item(call, room))
                        .toList());
    }

    private boolean matches(OperationCall call, Room room) {
        String type = call.text("type");
        Participant me = room.participant(call.caller()).orElseThrow();
        return (type == null || "all".equals(type) || type.equals(room.type()))
                && (!me.hidden() || Inputs.isSet(call, "includeHidden", true))
                && isActive(call, room, me);
    }

    private boolean isActive(OperationCall call, Room room, Participant me) {
        String since = call.text("activeSince");
        if (since == null) {
            return true;
        }
        Instant from = Inputs.instant(since);
        return !room.lastActivity().isBefore(from)
                || me.favorite() && Inputs.isSet(call, "includeFavoritesIfActiveSinceSet", true)
                || talk.isUnread(room, me) && Inputs.isSet(call, "includeUnreadIfActiveSinceSet", true);
    }

    private Fields item(OperationCall call, Room room) {
        Fields item = new Fields()
                .with("roomId", room.id())
                .with("roomName", room.name())
                .with("roomType", room.type())
                .with("topic", room.topic())
                .with("recentTimestamp", room.lastActivity().toEpochMilli());
        if (!room.stories().isEmpty()) {
            item.with(
                    "latestStory", talk.story(room.stories().get(room.stories().size() - 1)));
        }
        return Inputs.isSet(call, "returnUsers") ? item.with("users", talk.users(room)) : item;
    }

    private Object get(OperationCall call) {
        Room room = talk.room(call, NO_ROOM);
        Fields fields = new Fields().with("roomId", room.id()).with("roomName", room.name());
        if (Inputs.isSet(call, "returnUsers")) {
            fields.with("users", talk.users(room));
        }
        if (Inputs.isSet(call, "returnStories") || Inputs.isSet(call, "returnUserTimestamps")) {
            fields.with(
                    "stories",
                    room.stories().stream()
                            .skip(Math.max(0, room.stories().size() - limit(call)))
                            .map(talk::story)
                            .toList());
        }
        return envelope.numbered(call, "room", fields);
    }

    private Object linked(OperationCall call, Function<RoomLinks, String> link, String parameter) {
        talk.requireOrganization(call);
        Room room = world.rooms().find(link, call.text(parameter)).orElseThrow(() -> NO_ROOM);
        if (room.participant(call.caller()).isEmpty()) {
            throw Refused.forbidden("Forbidden");
        }
        Fields fields = new Fields().with("roomId", room.id());
        return envelope.numbered(
                call, "room", Inputs.isSet(call, "onlyRoomId") ? fields : fields.with("roomName", room.name()));
    }

    private Object create(OperationCall call) {
        talk.requireOrganization(call);
        Map<?, ?> fields = talk.wrapped(call);
        String name = text(fields, "roomName");
        if (name == null) {
            throw Refused.invalid("Bad Request");
        }
        boolean oneOnOne = "ONE_ON_ONE".equals(text(fields, "roomType"));
        Room room = world.rooms()
                .create(
                        name,
                        oneOnOne ? "ONE_ON_ONE" : "GROUP",
                        oneOnOne ? null : text(fields, "topic"),
                        new RoomLinks(
                                text(fields, "jobApplicationId"), text(fields, "offerIds"), text(fields, "contractId")),
                        call.now());
        room.put(new Participant(call.caller(), oneOnOne ? "admin" : "owner", false, false, null));
        invite(room, fields.get("users"), oneOnOne);
        return new Created(
                "/api/messages/v3/" + call.text("company_user_id") + "/rooms/" + room.id() + ".json",
                envelope.numbered(call, "roomId", room.id()));
    }

    /** In a room for two the reference makes both users admins, whatever was asked for. */
    private void invite(Room room, Object users, boolean oneOnOne) {
        for (Object user : users instanceof Collection<?> many ? many : List.of()) {
            if (!(user instanceof Map<?, ?> fields)) {
                throw Refused.invalid("Bad Request");
            }
            String id = world.directory()
                    .user(text(fields, "userId"))
                    .orElseThrow(() -> Refused.invalid("Bad Request"))
                    .id();
            String role = text(fields, "role");
            if (room.participant(id).isEmpty()) {
                room.put(new Participant(
                        id, oneOnOne ? "admin" : role == null ? "participant" : role, false, false, null));
            }
        }
    }

    private Object update(OperationCall call) {
        Room room = talk.room(call, Refused.missing("Not Found"));
        Map<?, ?> fields = talk.wrapped(call);
        boolean archive = "true".equals(text(fields, "isReadOnly"));
        if (archive && text(fields, "roomName") != null) {
            throw Refused.forbidden("Forbidden");
        }
        room.rename(text(fields, "roomName"), text(fields, "topic"));
        if (archive) {
            room.archive();
        }
        return envelope.numbered(call, "message", "ok");
    }

    private static long limit(OperationCall call) {
        Integer limit = Inputs.integer(call.text("limit"));
        return limit == null ? LIMIT : Math.max(0, Math.min(limit, MOST));
    }

    static String text(Map<?, ?> fields, String name) {
        Object value = fields.get(name);
        return value == null ? null : value.toString();
    }
}
