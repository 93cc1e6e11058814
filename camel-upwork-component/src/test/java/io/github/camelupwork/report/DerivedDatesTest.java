// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

import org.junit.jupiter.api.Test;

class DerivedDatesTest {

    @Test
    void weeksStartOnMonday() {
        assertThat(DerivedDates.monday(LocalDate.of(2009, 10, 5))).isEqualTo(LocalDate.of(2009, 10, 5));
        assertThat(DerivedDates.monday(LocalDate.of(2009, 10, 4))).isEqualTo(LocalDate.of(2009, 9, 28));
    }

    @Test
    void whatTheRowHasWins() {
        assertThat(DerivedDates.value(Map.of("worked_on", "2009-10-04", "month_worked_on", "3"), "month_worked_on"))
                .isEqualTo("3");
        assertThat(DerivedDates.value(Map.of("worked_on", "2009-10-04"), "month_worked_on"))
                .isEqualTo(BigDecimal.TEN);
        assertThat(DerivedDates.value(Map.of(), "year_worked_on")).isNull();
        assertThat(DerivedDates.value(Map.of("date", "2009-10-04"), "week")).isEqualTo(LocalDate.of(2009, 9, 28));
    }
}
