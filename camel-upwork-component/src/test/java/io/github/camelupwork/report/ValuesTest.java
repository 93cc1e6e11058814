// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

class ValuesTest {

    @Test
    void nullsComeFirstAndNumbersBeforeDates() {
        List<Object> values = new ArrayList<>(Arrays.asList(
                LocalDate.of(2026, 1, 1), new BigDecimal("10"), null, LocalDate.of(2025, 1, 1), new BigDecimal("9.5")));
        values.sort(Values::compare);

        assertThat(values)
                .containsExactly(
                        null,
                        new BigDecimal("9.5"),
                        new BigDecimal("10"),
                        LocalDate.of(2025, 1, 1),
                        LocalDate.of(2026, 1, 1));
    }

    @Test
    void numbersAreGroupedByTheirValue() {
        assertThat(Values.groupKey(new BigDecimal("1.50"))).isEqualTo(Values.groupKey(new BigDecimal("1.5")));
        assertThat(Values.groupKey("1.50")).isNotEqualTo(Values.groupKey("1.5"));
        assertThat(Values.groupKey(null)).isNull();
    }
}
