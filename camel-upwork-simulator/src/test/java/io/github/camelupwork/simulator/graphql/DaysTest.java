// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;

import io.github.camelupwork.simulator.state.Refused;
import org.junit.jupiter.api.Test;

class DaysTest {

    @Test
    void bothEndsAreIncluded() {
        Days days = Days.of(Map.of("rangeStart", "2026-01-31T23:59:59Z", "rangeEnd", "2026-02-02"));

        assertThat(days.hold(LocalDate.of(2026, 1, 30))).isFalse();
        assertThat(days.hold(LocalDate.of(2026, 1, 31))).isTrue();
        assertThat(days.hold(LocalDate.of(2026, 2, 2))).isTrue();
        assertThat(days.hold(LocalDate.of(2026, 2, 3))).isFalse();
    }

    @Test
    void whatIsNoDayIsRefused() {
        for (Object range : new Object[] {
            null,
            Map.of(),
            Map.of("rangeStart", "2026-01-01"),
            Map.of("rangeStart", "2026-02-30", "rangeEnd", "2026-03-01"),
            Map.of("rangeStart", "now", "rangeEnd", "now")
        }) {
            assertThatThrownBy(() -> Days.of(range))
                    .as("%s", range)
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("VJCA-6");
        }
    }
}
