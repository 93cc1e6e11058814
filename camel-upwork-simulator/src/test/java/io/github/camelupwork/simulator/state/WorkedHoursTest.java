// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;

class WorkedHoursTest {

    @Test
    void chargesAreExactToTheCentAndTheirPartsAgree() {
        WorkedHours worked = new WorkedHours("1", LocalDate.of(2026, 3, 12), "", "", 100, 50, new BigDecimal("33.33"));

        assertThat(worked.hoursOnline()).isEqualTo("1.67");
        assertThat(worked.hoursOffline()).isEqualTo("0.83");
        assertThat(worked.chargesOnline()).isEqualTo("55.55");
        assertThat(worked.chargesOffline()).isEqualTo("27.78");
        assertThat(worked.charges()).isEqualTo("83.33");
    }
}
