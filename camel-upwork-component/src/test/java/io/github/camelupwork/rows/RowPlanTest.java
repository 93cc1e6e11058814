// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;

import io.github.camelupwork.exception.UpworkArgumentException;
import io.github.camelupwork.report.DateRange;
import org.junit.jupiter.api.Test;

class RowPlanTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    private static RowPlan time(String tq) {
        return RowPlan.of(Rows.call("reports/time", "timeByCompany", Map.of("tq", tq)), TODAY);
    }

    private static RowPlan finance(String tq) {
        return RowPlan.of(Rows.call("reports/finance", "accountOwner", Map.of("tq", tq)), TODAY);
    }

    private static DateRange range(String from, String to) {
        return new DateRange(LocalDate.parse(from), LocalDate.parse(to));
    }

    @Test
    void needsADayToBeginWith() {
        assertThatThrownBy(() -> time("SELECT hours WHERE task = 'a'"))
                .isInstanceOf(UpworkArgumentException.class)
                .hasMessageContaining("option 'tq'")
                .hasMessageContaining("WHERE worked_on >=");
        assertThatThrownBy(() -> finance("SELECT amount WHERE date < '2026-01-01'"))
                .hasMessageContaining("WHERE date >=");
    }

    @Test
    void withoutALastDayTheRangeEndsWhereTomorrowHasBegun() {
        assertThat(time("SELECT hours WHERE worked_on >= '2026-03-01'").range())
                .isEqualTo(range("2026-03-01", "2026-03-11"));
    }

    @Test
    void transactionsAreFetchedByTheMonthAndHoursAtOnce() {
        assertThat(time("SELECT hours WHERE worked_on >= '2026-01-15' AND worked_on <= '2026-03-01'")
                        .windows())
                .containsExactly(range("2026-01-15", "2026-03-01"));
        assertThat(finance("SELECT amount WHERE date >= '2026-01-15' AND date <= '2026-03-01'")
                        .windows())
                .containsExactly(range("2026-01-15", "2026-02-14"), range("2026-02-15", "2026-03-01"));
        assertThat(finance("SELECT amount WHERE date > '2026-01-15' AND date < '2026-01-16'")
                        .windows())
                .isEmpty();
    }

    @Test
    void sectionsAreApartOnlyWhereNoGroupAndNoOrderReachesAcross() {
        String days = " WHERE worked_on >= '2026-01-15' AND worked_on <= '2026-03-01'";

        assertThat(time("SELECT hours" + days).sections()).hasSize(2);
        assertThat(time("SELECT worked_on, sum(hours)" + days).sections()).hasSize(2);
        assertThat(time("SELECT hours" + days + " ORDER BY worked_on").sections())
                .hasSize(2);
        assertThat(time("SELECT task, sum(hours)" + days).sections()).hasSize(1);
        assertThat(time("SELECT hours" + days + " ORDER BY worked_on DESC").sections())
                .hasSize(1);
        assertThat(time("SELECT hours" + days + " ORDER BY hours").sections()).hasSize(1);
    }
}
