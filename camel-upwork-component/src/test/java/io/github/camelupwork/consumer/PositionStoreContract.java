// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

/** What every store that can be read keeps to. */
abstract class PositionStoreContract {

    static final String KEY = "offers-list-1";
    private static final Entry DONE = Entry.done("504116", "ab12");
    private static final Entry FAILED = new Entry("id with = and % and \"quotes\" é", "cd", Entry.State.FAILED, 2, true);

    /** A store over the same content as any other of this test. */
    abstract PositionStore open();

    @Test
    void anUnknownConsumerStandsNowhere() {
        assertThat(open().load(KEY)).isEqualTo(Position.NONE);
    }

    @Test
    void keepsAPositionAsAWhole() {
        Position position = new Position(true, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 28), List.of(DONE, FAILED));
        open().replace(KEY, position);

        assertThat(open().load(KEY)).isEqualTo(position);
    }

    @Test
    void addsToWhatIsKnownTheLatestLast() {
        PositionStore store = open();
        store.replace(KEY, new Position(true, null, null, List.of(DONE, FAILED)));
        Entry again = new Entry(DONE.identity(), "ef", Entry.State.GIVEN_UP, 5, false);
        store.add(KEY, List.of(again));

        assertThat(open().load(KEY)).isEqualTo(new Position(true, null, null, List.of(FAILED, again)));
    }

    @Test
    void addsBeforeAnythingIsKnown() {
        open().add(KEY, List.of(DONE));

        assertThat(open().load(KEY)).isEqualTo(Position.NONE.with(List.of(DONE)));
    }

    @Test
    void positionsAreApart() {
        PositionStore store = open();
        store.add(KEY, List.of(DONE));
        store.add("../" + KEY, List.of(FAILED));

        assertThat(store.load(KEY).entries()).containsExactly(DONE);
        assertThat(store.load("../" + KEY).entries()).containsExactly(FAILED);
    }
}
