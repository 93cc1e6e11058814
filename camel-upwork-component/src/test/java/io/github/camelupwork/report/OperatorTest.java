// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperatorTest {

    @ParameterizedTest
    @CsvSource({"=,0 1 0", "<,1 0 0", "<=,1 1 0", ">,0 0 1", ">=,0 1 1"})
    void holdsForLessEqualGreater(String symbol, String truth) {
        Operator operator = Operator.of(symbol).orElseThrow();
        List<Boolean> expected =
                Arrays.stream(truth.split(" ")).map("1"::equals).toList();
        assertThat(List.of(operator.holds(-7), operator.holds(0), operator.holds(7)))
                .isEqualTo(expected);
        assertThat(operator.symbol()).isEqualTo(symbol);
    }
}
