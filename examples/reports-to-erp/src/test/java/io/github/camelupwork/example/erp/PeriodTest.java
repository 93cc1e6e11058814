// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.example.erp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

class PeriodTest {

    @Test
    void holdsBothItsEnds() {
        Period october = new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31));

        assertThat(october.holds(october.from())).isTrue();
        assertThat(october.holds(october.till())).isTrue();
        assertThat(october.holds(october.from().minusDays(1))).isFalse();
        assertThat(october.holds(october.till().plusDays(1))).isFalse();
    }
}
