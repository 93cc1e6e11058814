// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import static io.github.camelupwork.itest.GraphQlScenario.OWNER;
import static io.github.camelupwork.itest.GraphQlScenario.byOwner;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;

import io.github.camelupwork.simulator.state.Company;
import io.github.camelupwork.simulator.state.Participant;
import io.github.camelupwork.simulator.state.Room;
import io.github.camelupwork.simulator.state.RoomLinks;
import io.github.camelupwork.simulator.state.Story;
import io.github.camelupwork.simulator.state.World;

/** Rooms and messages by the ways that only GraphQL has. */
final class RoomScenarios {

    private RoomScenarios() {}

    static Map<String, GraphQlScenario> all() {
        Map<String, GraphQlScenario> all = new LinkedHashMap<>();
        messages(all);
        people(all);
        rooms(all);
        return all;
    }

    private static void messages(Map<String, GraphQlScenario> all) {
        all.put(
                "messages/list",
                byOwner(
                        world -> Map.of("roomId", room(world, "owner").id()),
                        done -> assertThat(done.rows()).singleElement().satisfies(story -> assertThat(story)
                                .containsEntry("text", "Hello")
                                .containsEntry("authorName", "Ada Ashford"))));
        all.put("messages/message", byOwner(RoomScenarios::message, done -> assertThat(done.object())
                .containsEntry("message", "Hello")
                .containsEntry("userId", OWNER)));
        all.put("messages/updateMessage", byOwner(world -> with(message(world), "message", "Hello again"), done -> {
            assertThat(story(done).message()).isEqualTo("Hello again");
            assertThat(done.later("messages/message", without(done.options(), "message")))
                    .containsEntry("message", "Hello again");
        }));
        all.put("messages/deleteMessage", byOwner(RoomScenarios::message, done -> assertThat(of(done).stories())
                .isEmpty()));
    }

    private static void people(Map<String, GraphQlScenario> all) {
        all.put(
                "messages/addUser",
                byOwner(
                        world -> with(
                                person(world, "henry_hiring"),
                                "roomId",
                                room(world, "owner").id(),
                                "role",
                                "admin"),
                        done -> assertThat(of(done).participant("henry_hiring")
                                        .orElseThrow()
                                        .role())
                                .isEqualTo("admin")));
        all.put(
                "messages/removeUser",
                byOwner(
                        world -> with(
                                person(world, "rita_recruiter"),
                                "roomId",
                                room(world, "owner").id()),
                        done -> assertThat(of(done).participants())
                                .extracting(Participant::userId)
                                .containsExactly(OWNER)));
        all.put(
                "messages/roomByUser",
                byOwner(
                        world -> {
                            room(world, "admin");
                            return person(world, "rita_recruiter");
                        },
                        done -> assertThat(done.object())
                                .containsEntry("roomName", "Corner")
                                .containsEntry("roomType", "ONE_ON_ONE")));
        all.put("messages/ensureRoomByUser", byOwner(world -> person(world, "fiona_finance"), done -> {
            Room made = done.world().rooms().between(OWNER, "fiona_finance").orElseThrow();
            assertThat(done.object()).containsEntry("roomId", made.id());
            assertThat(done.later("messages/ensureRoomByUser", done.options())).containsEntry("roomId", made.id());
        }));
    }

    private static void rooms(Map<String, GraphQlScenario> all) {
        all.put(
                "messages/archiveRoom",
                byOwner(world -> Map.of("roomId", room(world, "owner").id()), done -> assertThat(of(done).readOnly())
                        .isTrue()));
        all.put(
                "messages/deleteRoom",
                byOwner(world -> Map.of("roomId", room(world, "owner").id()), done -> assertThat(
                                done.world().rooms().find(done.option("roomId")))
                        .isEmpty()));
        all.put(
                "messages/publicRooms",
                byOwner(
                        world -> {
                            world.rooms()
                                    .create("Town hall", "GROUP", "Everything", RoomLinks.NONE, world.now())
                                    .publish(northlight(world).reference());
                            return Map.of();
                        },
                        done -> assertThat(done.rows()).singleElement().satisfies(room -> assertThat(room)
                                .containsEntry("roomName", "Town hall"))));
    }

    /** A room of two in which the owner has said hello, with that role. */
    private static Room room(World world, String role) {
        Room room = world.rooms().create("Corner", "ONE_ON_ONE", null, RoomLinks.NONE, world.now());
        room.put(new Participant(OWNER, role, false, false, null));
        room.put(new Participant("rita_recruiter", "participant", false, false, null));
        world.rooms().say(room, OWNER, "Hello", world.now());
        return room;
    }

    private static Map<String, Object> message(World world) {
        Room room = room(world, "owner");
        return Map.of("roomId", room.id(), "storyId", room.stories().get(0).id());
    }

    private static Map<String, Object> person(World world, String id) {
        return Map.of(
                "userId",
                GraphQlOutcome.uid(world.directory().caller(id).reference()),
                "organizationId",
                GraphQlOutcome.uid(northlight(world).reference()));
    }

    private static Company northlight(World world) {
        return world.directory().company("northlight").orElseThrow();
    }

    private static Room of(GraphQlOutcome done) {
        return done.world().rooms().find(done.option("roomId")).orElseThrow();
    }

    private static Story story(GraphQlOutcome done) {
        return of(done).stories().stream()
                .filter(known -> known.id().equals(done.option("storyId")))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> with(Map<String, Object> options, Object... more) {
        Map<String, Object> all = new LinkedHashMap<>(options);
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i].toString(), more[i + 1]);
        }
        return all;
    }

    private static Map<String, Object> without(Map<String, Object> options, String name) {
        Map<String, Object> rest = new LinkedHashMap<>(options);
        rest.remove(name);
        return rest;
    }
}
