// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.junit.jupiter.api.Test;

class RoomsTest {

    private static final Instant NOW = Worlds.NOW;

    private final Rooms rooms = Worlds.world().rooms();

    private Room room(String type, String... users) {
        Room room = rooms.create("Plans", type, null, new RoomLinks(null, "offer-1", null), NOW);
        for (String user : users) {
            room.put(new Participant(user, "participant", false, false, null));
        }
        return room;
    }

    @Test
    void areFoundByIdAndByWhatTheyAreLinkedTo() {
        Room room = room("GROUP", "ann");

        assertThat(rooms.find(room.id())).containsSame(room);
        assertThat(rooms.find(RoomLinks::offerId, "offer-1")).containsSame(room);
        assertThat(rooms.find(RoomLinks::contractId, "offer-1")).isEmpty();
    }

    @Test
    void whatIsSaidStandsInTheRoomAndMovesItsLastActivity() {
        Room room = room("GROUP", "ann");
        Story story = rooms.say(room, "ann", "Hello", NOW.plusSeconds(60));

        assertThat(room.stories()).containsExactly(story);
        assertThat(story.userId()).isEqualTo("ann");
        assertThat(room.lastActivity()).isEqualTo(NOW.plusSeconds(60));
    }

    @Test
    void aRoomThatIsRemovedIsNotThere() {
        Room room = room("GROUP", "ann");
        int before = rooms.all().size();
        rooms.remove(room);

        assertThat(rooms.find(room.id())).isEmpty();
        assertThat(rooms.all()).hasSize(before - 1).doesNotContain(room);
    }
}
