// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Predicate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowFilterTest {

    private static boolean holds(String where, Map<String, ?> row) {
        ReportQuery query = ReportParser.parse("SELECT hours WHERE " + where);
        return new RowFilter(query, ReportTable.TIME).of(query.where()).test(row);
    }

    private static final Map<String, Object> ROW = Map.of(
            "worked_on", LocalDate.of(2026, 3, 2), "hours", new BigDecimal("1.50"), "task", "a", "provider_id", "ann");

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "hours = 1.5, true",
                "hours > 1.5, false",
                "hours >= 1.500, true",
                "hours < 10, true",
                "worked_on = '2026-03-02', true",
                "worked_on < '2026-03-02', false",
                "task = 'a' AND provider_id = 'ann', true",
                "task = 'a' AND provider_id = 'bob', false",
                "(task = 'b' OR provider_id = 'ann'), true",
                "(task = 'b' OR provider_id = 'bob'), false",
            })
    void aRowIsHeldAgainstTheCondition(String where, boolean holds) {
        assertThat(holds(where, ROW)).isEqualTo(holds);
    }

    @Test
    void aWeekIsMeantByAnyOfItsDays() {
        ReportQuery query = ReportParser.parse("SELECT amount WHERE week = '2026-03-04'");
        Predicate<Map<String, ?>> filter = new RowFilter(query, ReportTable.FINANCE).of(query.where());

        assertThat(filter.test(Map.of("date", LocalDate.of(2026, 3, 8)))).isTrue();
        assertThat(filter.test(Map.of("date", LocalDate.of(2026, 3, 9)))).isFalse();
    }

    @Test
    void anEmptyCellFulfilsNoComparison() {
        assertThat(holds("hours < 10", Map.of("task", "a"))).isFalse();
        assertThat(holds("hours >= 0", Map.of("task", "a"))).isFalse();
    }

    @Test
    void withoutAConditionEveryRowCounts() {
        ReportQuery query = ReportParser.parse("SELECT hours");
        assertThat(new RowFilter(query, ReportTable.TIME).of(query.where()).test(Map.of()))
                .isTrue();
    }
}
