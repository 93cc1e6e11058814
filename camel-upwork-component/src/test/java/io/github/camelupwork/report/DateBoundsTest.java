// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateBoundsTest {

    private static DateRange bounds(String where) {
        ReportQuery query = ReportParser.parse("SELECT hours WHERE " + where);
        return new DateBounds(query, "worked_on").of(query.where());
    }

    private static DateRange range(String from, String to) {
        return new DateRange(from == null ? null : LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
    }

    @ParameterizedTest
    @CsvSource({
        "=, 2026-03-02, 2026-03-02",
        "<, , 2026-03-01",
        "<=, , 2026-03-02",
        ">, 2026-03-03, ",
        ">=, 2026-03-02, "
    })
    void everyOperatorSetsItsBounds(String operator, String from, String to) {
        assertThat(bounds("worked_on " + operator + " '2026-03-02'")).isEqualTo(range(from, to));
    }

    @Test
    void andNarrowsAndOrWidens() {
        assertThat(bounds("worked_on >= '2026-03-02' AND worked_on < '2026-03-05' AND hours > 1"))
                .isEqualTo(range("2026-03-02", "2026-03-04"));
        assertThat(bounds("(worked_on = '2026-03-02' OR worked_on = '2026-03-09')"))
                .isEqualTo(range("2026-03-02", "2026-03-09"));
        assertThat(bounds("(worked_on = '2026-03-02' OR hours > 1)")).isEqualTo(DateRange.OPEN);
        assertThat(bounds("hours > 1")).isEqualTo(DateRange.OPEN);
    }

    @Test
    void whatIsNoDayIsNamed() {
        assertThatThrownBy(() -> bounds("worked_on = 'soon'"))
                .isInstanceOf(ReportQueryException.class)
                .hasMessageContaining("'soon' is no date");
    }
}
