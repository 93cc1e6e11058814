// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;

import org.junit.jupiter.api.Test;

class RoomTest {

    private final Room room = new Room("1", "News", "GROUP", null, Instant.EPOCH, RoomLinks.NONE);

    @Test
    void archivedOnceIsEnough() {
        room.archive();
        room.archive();
        assertThat(room.name()).isEqualTo("News (archived)");
        assertThatThrownBy(() -> room.add(new Story("s", "Late", "ada_owner", Instant.EPOCH)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void theLatestStoryIsTheLatestActivity() {
        room.add(new Story("s", "Hello", "ada_owner", Worlds.NOW));
        assertThat(room.lastActivity()).isEqualTo(Worlds.NOW);
    }

    @Test
    void renamingLeavesAloneWhatIsNotGiven() {
        room.rename(null, "Weather");
        assertThat(room.name()).isEqualTo("News");
        assertThat(room.topic()).isEqualTo("Weather");
    }

    @Test
    void aChangedMessageStaysInItsPlace() {
        room.add(new Story("1", "Helo", "ada_owner", Instant.EPOCH));
        room.add(new Story("2", "Bye", "ada_owner", Instant.EPOCH));
        room.replace(room.stories().get(0).with("Hello", Worlds.NOW));
        room.remove(room.stories().get(1));

        assertThat(room.stories())
                .singleElement()
                .isEqualTo(new Story("1", "Hello", "ada_owner", Instant.EPOCH, Worlds.NOW));
    }
}
