// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import io.github.camelupwork.simulator.state.Contract;
import io.github.camelupwork.simulator.state.Room;
import io.github.camelupwork.simulator.state.Story;
import io.github.camelupwork.simulator.state.Worlds;
import org.junit.jupiter.api.Test;

class RoomFieldsTest {

    private final GraphQlCalls calls = new GraphQlCalls();

    private final Contract contract = Worlds.hourly(calls.world);
    private final Room room = calls.world
            .rooms()
            .find(links -> links.contractId(), contract.reference())
            .orElseThrow();

    @Test
    void areThoseThatTheCallerIsIn() {
        String rooms = "{ roomList(pagination: {first: 100}) { edges { node { id } } } }";

        assertThat(calls.nodes("rita_recruiter", rooms)).isEmpty();
        assertThat(calls.nodes("henry_hiring", rooms))
                .extracting(node -> node.get("id"))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(calls.world.rooms().all().stream()
                        .filter(each -> each.participant("henry_hiring").isPresent())
                        .map(each -> (Object) each.id())
                        .toList());
    }

    @Test
    void isFoundByTheContractAndShowsWhatIsInIt() {
        Map<String, Object> found = calls.object(GraphQlCalls.OWNER, """
                query ($id: ID!) { contractRoom(contractId: $id) { id roomName contractId numUsers latestStory { message } } }
                """, "id", contract.reference());

        assertThat(found)
                .containsEntry("id", room.id())
                .containsEntry("roomName", room.name())
                .containsEntry("contractId", contract.reference())
                .containsEntry("numUsers", room.participants().size())
                .containsEntry(
                        "latestStory",
                        Map.of(
                                "message",
                                room.stories().get(room.stories().size() - 1).message()));
    }

    @Test
    void ofOthersIsNotShown() {
        assertThat(calls.error("rita_recruiter", "query ($id: ID!) { room(id: $id) { id } }", "id", room.id()))
                .isNotBlank();
        assertThat(calls.error(
                        "rita_recruiter",
                        "mutation ($id: ID) { createRoomStoryV2(input: {roomId: $id, message:"
                                + " \"Hello\"}) { id } }",
                        "id",
                        room.id()))
                .isNotBlank();
        assertThat(room.stories()).extracting(Story::message).doesNotContain("Hello");
    }

    @Test
    void storiesAreThoseOfTheTimeThatIsAskedFor() {
        String stories = """
                query ($id: ID!, $from: String) { roomStories(filter: {roomId_eq: $id, storyFilter: {
                  pagination: {first: 100}, storyCreatedDateTime_bt: {rangeStart: $from}}}) { edges { node { id } } } }
                """;
        Story third = room.stories().get(2);

        assertThat(calls.nodes(GraphQlCalls.OWNER, stories, "id", room.id(), "from", Values.moment(third.created())))
                .extracting(node -> node.get("id"))
                .containsExactlyElementsOf(room.stories().stream()
                        .skip(2)
                        .map(story -> (Object) story.id())
                        .toList());
    }

    @Test
    void somethingIsSaid() {
        int before = room.stories().size();
        Map<String, Object> said = calls.object(
                GraphQlCalls.OWNER,
                "mutation ($id: ID) { createRoomStoryV2(input: {roomId:"
                        + " $id, message: \"Hello\"}) { id message user { nid } } }",
                "id",
                room.id());

        assertThat(room.stories()).hasSize(before + 1).last().satisfies(story -> {
            assertThat(story.message()).isEqualTo("Hello");
            assertThat(story.userId()).isEqualTo(GraphQlCalls.OWNER);
            assertThat(story.id()).isEqualTo(said.get("id"));
        });
        assertThat(said).containsEntry("user", Map.of("nid", GraphQlCalls.OWNER));
    }

    @Test
    void isCreatedRenamedOpenedToSomebodyAndArchived() {
        String id = calls.object(
                        GraphQlCalls.OWNER,
                        """
                mutation ($user: ID!, $org: ID!) { createRoomV2(input: {roomName: "Planning", topic: "Spring", roomType: GROUP,
                  users: [{userId: $user, organizationId: $org, role: "participant"}]}) { id } }
                """,
                        "user",
                        calls.uid("henry_hiring"),
                        "org",
                        calls.companyUid("northlight"))
                .get("id")
                .toString();
        Room made = calls.world.rooms().find(id).orElseThrow();
        assertThat(made.participant("henry_hiring")).isPresent();

        calls.object(
                GraphQlCalls.OWNER,
                "mutation ($id: ID!) { updateRoomV2(input: {roomId: $id, roomName: \"Summer\"})" + " { id } }",
                "id",
                id);
        assertThat(made.name()).isEqualTo("Summer");

        calls.answer(
                GraphQlCalls.OWNER,
                "mutation ($id: ID!, $user: ID!, $org: ID!) { addUserToRoom(roomId: $id, roomUsers:"
                        + " [{userId: $user, organizationId: $org}]) }",
                "id",
                id,
                "user",
                calls.uid("rita_recruiter"),
                "org",
                calls.companyUid("northlight"));
        assertThat(made.participant("rita_recruiter")).isPresent();

        calls.object(GraphQlCalls.OWNER, "mutation ($id: ID!) { archiveRoom(roomId: $id) { id } }", "id", id);
        assertThat(made.readOnly()).isTrue();
    }
}
