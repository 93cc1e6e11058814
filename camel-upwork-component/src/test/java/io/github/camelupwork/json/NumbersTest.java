// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "1E-999999999", "-1e2147483647", "1e99999999999999999999"})
    void aFewCharactersThatStandForAGigabyteAreRefused(String text) {
        assertThatThrownBy(() -> Numbers.parse(text)).isInstanceOf(NumberFormatException.class);
        assertThatThrownBy(() -> Json.read("{\"a\":[" + text + "]}")).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void aMillionDigitsAreRefusedBeforeTheyAreRead() {
        assertThatThrownBy(() -> Numbers.parse("9".repeat(1_000_000)))
                .isInstanceOf(NumberFormatException.class)
                .hasMessageContaining("1000 places")
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(200));
    }

    @Test
    void whatPeopleWriteIsReadExactly() {
        assertThat(Numbers.parse("10.50")).isEqualTo(new BigDecimal("10.50"));
        assertThat(Numbers.plain(new BigDecimal("1e3"))).isEqualTo("1000");
        assertThat(Numbers.plain("x")).isEqualTo("x");
        assertThatThrownBy(() -> Numbers.plain(new BigDecimal("1e5000"))).isInstanceOf(NumberFormatException.class);
    }

    /** A short text is read by a way of its own; BigDecimal itself is the oracle. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0",
                "7",
                "-7",
                "1.10",
                "-0.00",
                "00.5",
                "1.",
                ".5",
                "-",
                "",
                ".",
                "1.2.3",
                "+5",
                "1e3",
                "-1.",
                "--1",
                "12345678901234567",
                "123456789012345678",
                "-12345678901234567",
                "1234567890.1234567",
                "0.0000000000000001",
                "99999999999999999999",
                " 1",
                "1 ",
                "1,5",
                "\u0661"
            })
    void readsAsBigDecimalDoes(String text) {
        BigDecimal expected = expected(text);
        if (expected == null) {
            assertThatThrownBy(() -> Numbers.parse(text)).isInstanceOf(NumberFormatException.class);
        } else {
            assertThat(Numbers.parse(text)).isEqualTo(expected).hasScaleOf(expected.scale());
        }
    }

    private static BigDecimal expected(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    @Test
    void whatContainsItselfOrTooMuchIsNoTree() {
        Map<String, Object> own = new HashMap<>();
        own.put("me", List.of(own));
        assertThatThrownBy(() -> Trees.require(own)).hasMessage("contains itself");

        List<Object> deep = new ArrayList<>();
        List<Object> innermost = deep;
        for (int i = 0; i < 200; i++) {
            List<Object> next = new ArrayList<>();
            innermost.add(next);
            innermost = next;
        }
        assertThatThrownBy(() -> Trees.require(deep)).hasMessageContaining("nested more than 100 deep");

        List<Object> shared = new ArrayList<>(List.of(1));
        for (int i = 0; i < 60; i++) {
            shared = new ArrayList<>(List.of(shared, shared));
        }
        List<Object> laughs = shared;
        assertThatThrownBy(() -> Trees.require(laughs)).hasMessageContaining("parts");

        Map<String, Object> nameless = new HashMap<>();
        nameless.put(null, 1);
        assertThatThrownBy(() -> Trees.require(nameless)).hasMessageContaining("name is null");
        assertThatThrownBy(() -> Trees.require(List.of(new BigDecimal("1e999999999"))))
                .hasMessageContaining("places");

        List<Integer> twice = List.of(1);
        assertThat(Trees.require(List.of(twice, twice))).hasSize(2);
    }
}
