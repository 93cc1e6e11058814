// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

class PositionTextTest {

    private static final Entry ONE = Entry.done("id \"1\"\n", "ab");
    private static final Entry TWO = new Entry("2", "cd", Entry.State.FAILED, 3, true);
    private static final Position POSITION =
            new Position(true, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31), List.of(ONE, TWO));

    @Test
    void readsWhatItWrote() {
        assertThat(PositionText.read(PositionText.write(POSITION))).isEqualTo(POSITION);
        assertThat(PositionText.read(PositionText.write(Position.NONE))).isEqualTo(Position.NONE);
    }

    @Test
    void aMarkStandsInTheHeadAndIsNoPartOfThePosition() {
        String marked = PositionText.write(POSITION, "m1");

        assertThat(PositionText.read(marked)).isEqualTo(POSITION);
        assertThat(PositionText.mark(marked.lines().findFirst().orElseThrow())).isEqualTo("m1");
        assertThat(PositionText.mark(
                        PositionText.write(POSITION).lines().findFirst().orElseThrow()))
                .isEmpty();
        assertThat(PositionText.mark("")).isEmpty();
    }

    @Test
    void aLaterLineTakesThePlaceOfAnEarlierOne() {
        Entry again = Entry.done("2", "ef");

        assertThat(PositionText.read(PositionText.write(POSITION) + PositionText.write(List.of(again)))
                        .entries())
                .containsExactly(ONE, again);
    }

    @Test
    void aLineThatBreaksOffWasNeverCounted() {
        String text = PositionText.write(POSITION);
        String last = PositionText.write(List.of(TWO));
        for (int cut = text.length() - last.length() + 1; cut < text.length() - 1; cut++) {
            assertThat(PositionText.read(text.substring(0, cut)).entries()).containsExactly(ONE);
        }
    }

    @Test
    void anythingElseIsRefused() {
        assertThatThrownBy(() -> PositionText.read("[]\n"))
                .isInstanceOf(PositionStoreException.class)
                .hasMessageContaining("no position");
    }
}
