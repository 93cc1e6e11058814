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

class OptionWindowsTest {

    private static final DateRange WEEK = new DateRange(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 7));

    @Test
    void asksForTheDaysOfTheWindowByTheOptionsOfTheList() {
        assertThat(windows("transactions/list", Api.GRAPHQL, Map.of())
                        .call(WEEK)
                        .values())
                .isEqualTo(Map.of("from", WEEK.from(), "to", WEEK.to()));
        assertThat(windows("workdays/company", Api.REST, Map.of()).call(WEEK).values())
                .isEqualTo(Map.of("fromDate", WEEK.from(), "tillDate", WEEK.to()));
    }

    @Test
    void onlySuchListsHaveWindows() {
        assertThat(DateWindows.areOptionsOf(Lists.of("timereports/list", Api.GRAPHQL).binding))
                .isTrue();
        assertThat(DateWindows.areOptionsOf(Lists.of("offers/list", Api.REST).binding))
                .isFalse();
    }

    @Test
    void theOptionsOfTheEndpointAreTheEnds() {
        assertThat(windows(
                                "transactions/list",
                                Api.GRAPHQL,
                                Map.of("from", "2026-01-01", "to", LocalDate.of(2026, 2, 1)))
                        .asked())
                .isEqualTo(new DateRange(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1)));
        assertThatThrownBy(() -> windows("transactions/list", Api.GRAPHQL, Map.of("from", "soon"))
                        .asked())
                .isInstanceOf(UpworkArgumentException.class)
                .hasMessageContaining("option 'from' is 'soon'");
    }

    @Test
    void namesRowsByTheirIdentityOrByWhatIsNoNumber() {
        assertThat(windows("transactions/list", Api.GRAPHQL, Map.of()).names().apply(Map.of("recordId", "r1")))
                .isEqualTo("r1");
        Function<Map<String, Object>, String> one =
                windows("timereports/list", Api.GRAPHQL, Map.of()).names();
        Function<Map<String, Object>, String> other =
                windows("timereports/list", Api.GRAPHQL, Map.of()).names();

        assertThat(one.apply(Map.of("task", "dev", "hours", new BigDecimal("1.5"))))
                .isEqualTo(other.apply(Map.of("task", "dev", "hours", new BigDecimal("2"))))
                .isNotEqualTo(other.apply(Map.of("task", "ops", "hours", new BigDecimal("2"))));
    }

    private static DateWindows windows(String operation, Api api, Map<String, Object> given) {
        Lists list = Lists.of(operation, api);
        return DateWindows.byOptions(operation, list.binding, given, list::call, null, null);
    }
}
