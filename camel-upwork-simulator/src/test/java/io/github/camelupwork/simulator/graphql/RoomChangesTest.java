// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelupwork.simulator.state.Participant;
import io.github.camelupwork.simulator.state.Room;
import io.github.camelupwork.simulator.state.RoomLinks;
import io.github.camelupwork.simulator.state.Worlds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RoomChangesTest {

    private final GraphQlCalls calls = new GraphQlCalls();
    private Room room;

    @BeforeEach
    void talk() {
        room = calls.world.rooms().create("Corner", "GROUP", null, RoomLinks.NONE, Worlds.NOW);
        room.put(new Participant(GraphQlCalls.OWNER, "owner", false, false, null));
        room.put(new Participant("rita_recruiter", "participant", false, false, null));
        calls.world.rooms().say(room, GraphQlCalls.OWNER, "Hello", Worlds.NOW);
    }

    @Test
    void onlyWhoLeadsARoomTakesItAway() {
        String remove = "mutation ($id: ID!) { removeRoom(roomId: $id) }";
        assertThat(calls.error("rita_recruiter", remove, "id", room.id())).isEqualTo("403 Forbidden");
        assertThat(calls.error("fiona_finance", remove, "id", room.id())).isEqualTo("403 Forbidden");
        assertThat(calls.world.rooms().find(room.id())).contains(room);
    }

    @Test
    void everybodyMayGoButSendsNobodyAway() {
        String remove =
                "mutation ($room: ID!, $user: ID!) { removeUserFromRoom(roomId: $room, userId: $user, orgId: \"1\") }";
        assertThat(calls.error("rita_recruiter", remove, "room", room.id(), "user", calls.uid(GraphQlCalls.OWNER)))
                .isEqualTo("403 Forbidden");
        assertThat(calls.answer("rita_recruiter", remove, "room", room.id(), "user", calls.uid("rita_recruiter")))
                .isEqualTo(true);
        assertThat(room.participants()).hasSize(1);
    }

    @Test
    void aMessageIsItsAuthorsBusiness() {
        String story = room.stories().get(0).id();
        assertThat(calls.error(
                        "rita_recruiter",
                        "mutation ($room: ID!, $story: ID!) { removeRoomStory(roomId: $room, storyId: $story) }",
                        "room",
                        room.id(),
                        "story",
                        story))
                .isEqualTo("403 Forbidden");
        assertThat(calls.error("rita_recruiter", """
                mutation ($room: ID!, $story: ID!) { updateRoomStoryV2(input: {roomId: $room, storyId: $story, message: "Bye"})
                  { status } }
                """, "room", room.id(), "story", story))
                .isEqualTo("403 Forbidden");
        assertThat(room.stories()).singleElement().satisfies(kept -> assertThat(kept.message())
                .isEqualTo("Hello"));
    }

    @Test
    void aGroupOfTwoIsNoRoomOfTwo() {
        assertThat(calls.answer(
                        GraphQlCalls.OWNER,
                        "query ($user: ID!) { oneOnOneRoom(userId: $user, organizationId: \"1\") { id } }",
                        "user",
                        calls.uid("rita_recruiter")))
                .isNull();
    }

    @Test
    void nobodyTalksToHimself() {
        assertThat(calls.error(
                        GraphQlCalls.OWNER,
                        "mutation ($user: ID!) { roomCreate1on1IfNotExists(userId: $user, orgId: \"1\") { id } }",
                        "user",
                        calls.uid(GraphQlCalls.OWNER)))
                .startsWith("400 VJCA-6");
    }

    @Test
    void aPublicRoomIsPublicInItsCompany() {
        room.publish(calls.world.directory().company("northlight").orElseThrow().reference());
        String list = "{ publicRooms(pagination: {first: 10}) { edges { node { id } } } }";

        assertThat(calls.nodes("fiona_finance", list)).extracting("id").containsExactly(room.id());
        assertThat(calls.nodes(GraphQlCalls.STRANGER, list)).isEmpty();
    }
}
