// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DateRangeTest {
    private static final LocalDate START = LocalDate.of(2024, 1, 31);

    @Property
    void piecesFollowEachOtherAndCoverTheRange(
            @ForAll @IntRange(min = 0, max = 1500) int length, @ForAll @IntRange(min = 1, max = 90) int days) {
        DateRange range = new DateRange(START, START.plusDays(length));
        List<DateRange> pieces = range.split(Period.ofDays(days));
        assertThat(pieces.get(0).from()).isEqualTo(range.from());
        assertThat(pieces.get(pieces.size() - 1).to()).isEqualTo(range.to());
        for (int i = 1; i < pieces.size(); i++) {
            assertThat(pieces.get(i).from()).isEqualTo(pieces.get(i - 1).to().plusDays(1));
        }
        assertThat(pieces).hasSize(length / days + 1).noneMatch(DateRange::isEmpty);
    }

    @Test
    void monthsAreCountedFromTheBeginning() {
        assertThat(new DateRange(START, LocalDate.of(2024, 4, 15)).split(Period.ofMonths(1)))
                .containsExactly(
                        new DateRange(START, LocalDate.of(2024, 2, 28)),
                        new DateRange(LocalDate.of(2024, 2, 29), LocalDate.of(2024, 3, 30)),
                        new DateRange(LocalDate.of(2024, 3, 31), LocalDate.of(2024, 4, 15)));
    }

    @Test
    void anEmptyRangeHasNoPieces() {
        assertThat(new DateRange(START, START.minusDays(1)).split(Period.ofDays(1)))
                .isEmpty();
    }

    @Test
    void refusesToSplitWithoutEndOrByNothing() {
        assertThatThrownBy(() -> new DateRange(START, null).split(Period.ofDays(1)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new DateRange(START, START).split(Period.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void meetsAndSpans() {
        DateRange upTo = new DateRange(null, START);
        DateRange onward = new DateRange(START, null);
        assertThat(upTo.intersect(onward)).isEqualTo(new DateRange(START, START));
        assertThat(upTo.span(onward)).isEqualTo(DateRange.OPEN);
    }
}
