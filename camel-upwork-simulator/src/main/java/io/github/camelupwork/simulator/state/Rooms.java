// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The rooms where people talk. */
public final class Rooms {

    private final References references;
    private final Store<Room> rooms;

    Rooms(References references) {
        this.references = references;
        rooms = new Store<>(Room::id);
    }

    /** The same rooms. */
    Rooms(Rooms origin, References references) {
        this.references = references;
        rooms = new Store<>(origin.rooms, Room::new);
    }

    /** Opens a room. */
    public Room create(String name, String type, String topic, RoomLinks links, Instant now) {
        return rooms.add(new Room(references.opaque("room"), name, type, topic, now, links));
    }

    /** Writes a message into a room. */
    public Story say(Room room, String userId, String message, Instant now) {
        Story story = new Story(references.opaque("story"), message, userId, now);
        room.add(story);
        return story;
    }

    /** Takes a room away with all that was said in it. */
    public void remove(Room room) {
        rooms.remove(room);
    }

    /** The newest room for just these two, which is no interview. */
    public Optional<Room> between(String one, String other) {
        return rooms.all().stream()
                .filter(room ->
                        "ONE_ON_ONE".equals(room.type()) && room.participants().size() == 2)
                .filter(room -> room.participant(one).isPresent()
                        && room.participant(other).isPresent())
                .reduce((older, newer) -> newer);
    }

    /** The room of that id. */
    public Optional<Room> find(String id) {
        return rooms.find(id);
    }

    /** The newest room that belongs to something. */
    public Optional<Room> find(Function<RoomLinks, String> link, String id) {
        return rooms.all().stream()
                .filter(room -> id.equals(link.apply(room.links())))
                .reduce((older, newer) -> newer);
    }

    /** All rooms, oldest first. */
    public List<Room> all() {
        return rooms.all();
    }
}
