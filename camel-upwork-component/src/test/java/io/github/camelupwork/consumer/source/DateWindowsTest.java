// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.function.Function;

import io.github.camelupwork.client.UpworkCall;
import io.github.camelupwork.report.DateRange;
import org.junit.jupiter.api.Test;

class DateWindowsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final Period BACK = Period.ofDays(14);

    @Test
    void beginsAtTheDayGivenElseAskedForElseTheLookBackAgo() {
        assertThat(windows(TODAY.minusDays(9), null).anchor(StartPoint.of("2026-02-01"), TODAY, BACK, Period.ofDays(1)))
                .isEqualTo(LocalDate.of(2026, 2, 1));
        assertThat(windows(TODAY.minusDays(9), null).anchor(StartPoint.BEGINNING, TODAY, BACK, Period.ofDays(1)))
                .isEqualTo(TODAY.minusDays(9));
        assertThat(windows(null, null).anchor(StartPoint.BEGINNING, TODAY, BACK, Period.ofDays(1)))
                .isEqualTo(TODAY.minusDays(14));
    }

    /** A position that cannot keep the anchor finds the same windows on another day. */
    @Test
    void windowsThatBeginNowhereAreThoseOfTheCalendar() {
        for (int day = 0; day < 800; day++) {
            LocalDate today = LocalDate.of(2027, 1, 1).plusDays(day);
            assertThat(anchor(today, Period.ofWeeks(1)).getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
            assertThat(anchor(today, Period.ofWeeks(1))).isBetween(today.minusDays(20), today.minusDays(14));
            assertThat(anchor(today, Period.ofMonths(1)))
                    .isEqualTo(today.minusDays(14).withDayOfMonth(1));
            assertThat(anchor(today, Period.ofYears(1)))
                    .isEqualTo(today.minusDays(14).withDayOfYear(1));
        }
    }

    private static LocalDate anchor(LocalDate today, Period length) {
        return windows(null, null).anchor(StartPoint.BEGINNING, today, BACK, length);
    }

    @Test
    void countsFromTheAnchorForEver() {
        DateWindows windows = windows(null, null);
        LocalDate anchor = TODAY.minusDays(16);

        assertThat(windows.of(anchor, TODAY.minusDays(3), TODAY, Period.ofDays(7)))
                .containsExactly(
                        new DateRange(anchor.plusDays(7), anchor.plusDays(13)),
                        new DateRange(anchor.plusDays(14), TODAY));
        assertThat(windows.of(anchor, anchor, TODAY, Period.ofDays(7))).hasSize(3);
    }

    @Test
    void endsWhereTheEndpointEnds() {
        assertThat(windows(null, TODAY.minusDays(5))
                        .of(TODAY.minusDays(7), TODAY.minusDays(7), TODAY, Period.ofDays(1)))
                .hasSize(3);
        assertThat(windows(null, null).of(TODAY.plusDays(1), TODAY, TODAY, Period.ofDays(1)))
                .as("in the future")
                .isEmpty();
    }

    private static DateWindows windows(LocalDate from, LocalDate to) {
        return new DateWindows() {
            @Override
            DateRange asked() {
                return new DateRange(from, to);
            }

            @Override
            UpworkCall call(DateRange window) {
                throw new UnsupportedOperationException();
            }

            @Override
            Function<Map<String, Object>, String> names() {
                throw new UnsupportedOperationException();
            }
        };
    }
}
