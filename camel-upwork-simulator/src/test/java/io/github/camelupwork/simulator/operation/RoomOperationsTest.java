// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelupwork.simulator.state.Worlds;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class RoomOperationsTest {

    private final Calls calls = new Calls(Worlds.world());

    @Test
    void aNewRoomSaysWhereItIs() {
        Created created = create();
        String id = Calls.tree(created.body()).get("roomId").asText();

        assertThat(created.location()).isEqualTo("/api/messages/v3/northlight/rooms/" + id + ".json");
        assertThat(room(id, Calls.OWNER).get("roomName").asText()).isEqualTo("News");
        assertThat(room(id, Calls.HIRING).get("users")).hasSize(2);
    }

    @Test
    void anArchivedRoomSaysSoInItsNameAndTakesNoMessages() {
        String id = Calls.tree(create().body()).get("roomId").asText();
        calls.answer("messages/send", Calls.OWNER, "company_user_id", "northlight", "room_id", id, "message", "Hello");
        calls.answer(
                "messages/updateRoom",
                Calls.OWNER,
                "company_user_id",
                "northlight",
                "room_id",
                id,
                "isReadOnly",
                "true");

        assertThat(room(id, Calls.OWNER).get("roomName").asText()).isEqualTo("News (archived)");
        assertThat(room(id, Calls.OWNER).get("stories")).hasSize(1);
        refused(
                403,
                "Forbidden",
                () -> calls.answer(
                        "messages/send",
                        Calls.OWNER,
                        "company_user_id",
                        "northlight",
                        "room_id",
                        id,
                        "message",
                        "Too late"));
    }

    @Test
    void cursorAndLimitWalkThroughTheRooms() {
        JsonNode all = rooms("", "1000");
        assertThat(all.size()).isGreaterThan(12);
        String fifth = all.get(4).get("roomId").asText();
        assertThat(rooms(fifth, "3")).hasSize(3);
        assertThat(rooms(fifth, "3").get(0).get("roomId")).isEqualTo(all.get(5).get("roomId"));
    }

    @Test
    void aRoomThatDoesNotExistIsNotFound() {
        refused(404, "The room does not exist", () -> room("room_0", Calls.OWNER));
        refused(
                404,
                "The room does not exist",
                () -> calls.answer(
                        "messages/roomByOffer", Calls.OWNER, "company_user_id", "northlight", "offer_id", "1"));
    }

    @Test
    void othersDoNotListen() {
        String id = Calls.tree(create().body()).get("roomId").asText();
        refused(403, "Forbidden", () -> room(id, Calls.RECRUITER));
        refused(
                403,
                "Forbidden",
                () -> calls.answer("messages/rooms", Calls.STRANGER, "company_user_id", "northlight"));
    }

    @Test
    void aHiddenRoomIsLeftOut() {
        String id = Calls.tree(create().body()).get("roomId").asText();
        int before = rooms("", "1000").size();
        calls.answer(
                "messages/roomSettings",
                Calls.OWNER,
                "company_user_id",
                "northlight",
                "room_id",
                id,
                "user_id",
                Calls.OWNER,
                "isHidden",
                "true");
        assertThat(calls.json(
                                "messages/rooms",
                                Calls.OWNER,
                                "company_user_id",
                                "northlight",
                                "limit",
                                "1000",
                                "includeHidden",
                                "false")
                        .get("rooms"))
                .hasSize(before - 1);
    }

    private Created create() {
        return (Created) calls.answer(
                "messages/createRoom",
                Calls.OWNER,
                "company_user_id",
                "northlight",
                "roomName",
                "News",
                "users",
                List.of(Map.of("userId", Calls.HIRING, "role", "participant")));
    }

    private JsonNode room(String id, String caller) {
        return calls.json(
                        "messages/room",
                        caller,
                        "company_user_id",
                        "northlight",
                        "room_id",
                        id,
                        "returnUsers",
                        "true",
                        "returnStories",
                        "true")
                .get("room");
    }

    private JsonNode rooms(String cursor, String limit) {
        return calls.json(
                        "messages/rooms",
                        Calls.OWNER,
                        "company_user_id",
                        "northlight",
                        "cursor",
                        cursor,
                        "limit",
                        limit)
                .get("rooms");
    }

    private static void refused(int status, String message, ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        ApiError.class, e -> assertThat(e.status()).isEqualTo(status))
                .hasMessage(message);
    }
}
