// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberFilterTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3|3|true",
                "3|3.5|false",
                "3,4|4|true",
                "[3 TO 4]|3.5|true",
                "[3 TO 4]|4.01|false",
                "[0.8 TO *]|9|true",
                "[* TO 2]|2.1|false",
                "1-5|5|true",
                "1-5|6|false",
                "1-|7|true",
                "-5|6|false",
                "|6|true"
            })
    void filters(String filter, BigDecimal number, boolean passes) {
        assertThat(NumberFilter.of(filter).test(number)).isEqualTo(passes);
    }
}
