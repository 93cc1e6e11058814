// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import io.github.camelupwork.catalog.Location;
import io.github.camelupwork.catalog.Parameter;
import io.github.camelupwork.catalog.ParameterType;
import io.github.camelupwork.catalog.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueCheckTest {

    @ParameterizedTest
    @CsvSource({
        "INTEGER, 7, true",
        "INTEGER, -7, true",
        "INTEGER, 7.0, false",
        "INTEGER, x, false",
        "INTEGER, 11, false",
        "INTEGER, -11, false",
        "DECIMAL, 9.99, true",
        "DECIMAL, 10.01, false",
        "DECIMAL, 1e3, false",
        "NUMBER, '1,5', false",
        "BOOLEAN, true, true",
        "BOOLEAN, 1, true",
        "BOOLEAN, maybe, false",
        "STRING, anything, true",
        "OBJECT, text, false"
    })
    void types(ParameterType type, String value, boolean good) {
        Parameter parameter = new Parameter(
                "p",
                "p",
                Location.BODY,
                type,
                false,
                "",
                null,
                null,
                BigDecimal.valueOf(-10),
                BigDecimal.TEN,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                false,
                null,
                null,
                null,
                null,
                null,
                false);
        assertThat(ValueCheck.violation(parameter, value).isEmpty()).isEqualTo(good);
    }

    @Test
    void listsAndRanges() {
        Parameter times = new Parameter(
                "p",
                "p",
                Location.PATH,
                ParameterType.STRING,
                true,
                "",
                null,
                null,
                null,
                null,
                null,
                ";",
                ",",
                2,
                "yyyyMMdd",
                null,
                false,
                false,
                null,
                null,
                null,
                null,
                null,
                false);
        assertThat(ValueCheck.violation(times, "20260101;20260102,20260105")).isEmpty();
        assertThat(ValueCheck.violation(times, "20260101,")).isEmpty();
        assertThat(ValueCheck.violation(times, "20260101;2026-01-02"))
                .get()
                .extracting(Violation::text)
                .isEqualTo("parameter p is '2026-01-02', allowed: yyyyMMdd");
        assertThat(ValueCheck.violation(times, "20260101;20260102;20260103"))
                .get()
                .extracting(Violation::text)
                .isEqualTo("parameter p is '3 values', allowed: at most 2");
    }

    @Test
    void lengthsInBytes() {
        Parameter name = new Parameter(
                "p",
                "p",
                Location.BODY,
                ParameterType.STRING,
                true,
                "",
                null,
                null,
                null,
                null,
                4,
                null,
                null,
                null,
                null,
                null,
                false,
                false,
                null,
                null,
                null,
                null,
                null,
                false);
        assertThat(ValueCheck.violation(name, "üü")).isEmpty();
        assertThat(ValueCheck.violation(name, "üüü")).isPresent();
    }

    @Test
    void pages() {
        Parameter page = new Parameter(
                "page",
                "page",
                Location.QUERY,
                ParameterType.STRING,
                false,
                "",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                false,
                Role.PAGING,
                null,
                null,
                null,
                null,
                false);
        assertThat(ValueCheck.violation(page, "20;10")).isEmpty();
        assertThat(ValueCheck.violation(page, "20,10")).isPresent();
    }

    @Test
    void shapes() {
        Parameter text = parameter(ParameterType.STRING);
        assertThat(ValueCheck.violation(text, Map.of("a", "b"))).isPresent();
        assertThat(ValueCheck.violation(text, List.of("a"))).isPresent();
        assertThat(ValueCheck.violation(parameter(ParameterType.OBJECT), Map.of("a", "b")))
                .isEmpty();
        assertThat(ValueCheck.violation(parameter(ParameterType.LIST), List.of("a")))
                .isEmpty();
    }

    private static Parameter parameter(ParameterType type) {
        return new Parameter(
                "p",
                "p",
                Location.BODY,
                type,
                false,
                "",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                false,
                null,
                null,
                null,
                null,
                null,
                false);
    }
}
