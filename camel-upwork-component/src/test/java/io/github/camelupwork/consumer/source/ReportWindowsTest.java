// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;

import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.exception.UpworkArgumentException;
import io.github.camelupwork.report.DateRange;
import org.junit.jupiter.api.Test;

class ReportWindowsTest {

    private static final DateRange DAY = new DateRange(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 1));

    @Test
    void asksForTheDaysOfTheWindowInTheFieldOfTheReport() {
        assertThat(windows("reports/time", "SELECT provider_id, sum(hours)")
                        .call(DAY)
                        .values()
                        .get("tq"))
                .asString()
                .contains("worked_on >= '2026-03-01'")
                .contains("worked_on <= '2026-03-01'");
        assertThat(windows("reports/finance", "SELECT reference, amount")
                        .call(DAY)
                        .values()
                        .get("tq"))
                .asString()
                .contains("date >= '2026-03-01'");
    }

    @Test
    void knowsWhatTheQueryItselfAsksFor() {
        assertThat(windows("reports/time", "SELECT hours WHERE worked_on >= '2026-01-05'")
                        .asked())
                .isEqualTo(new DateRange(LocalDate.of(2026, 1, 5), null));
        assertThat(windows("reports/time", "SELECT hours").asked()).isEqualTo(DateRange.OPEN);
    }

    @Test
    void namesRowsByWhatIsNotMeasured() {
        DateWindows windows = windows("reports/time", "SELECT provider_id, sum(hours)");

        assertThat(name(windows, "anna", "1"))
                .isEqualTo(name(windows, "anna", "2"))
                .isNotEqualTo(name(windows, "bert", "1"));
    }

    @Test
    void aReportWithoutAQueryHasNoWindows() {
        assertThatThrownBy(() ->
                        DateWindows.byQuery(Lists.of("reports/time", Api.REST).call(Map.of())))
                .isInstanceOf(UpworkArgumentException.class)
                .hasMessageContaining("'incremental'")
                .hasMessageContaining("set 'tq'");
    }

    private static String name(DateWindows windows, String who, String hours) {
        Function<Map<String, Object>, String> names = windows.names();
        Map<String, Object> row = new java.util.LinkedHashMap<>();
        row.put("provider_id", who);
        row.put("hours", new BigDecimal(hours));
        return names.apply(row);
    }

    private static DateWindows windows(String operation, String query) {
        return DateWindows.byQuery(Lists.of(operation, Api.REST).call(Map.of("tq", query)));
    }
}
