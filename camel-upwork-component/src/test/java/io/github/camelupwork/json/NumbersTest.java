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
