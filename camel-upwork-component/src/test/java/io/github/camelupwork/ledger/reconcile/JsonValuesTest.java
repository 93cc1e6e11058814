// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonValuesTest {

    @Test
    void aListComesInManyShapes() {
        Map<String, Object> one = Map.of("id", "1", "x", 2);

        assertThat(JsonValues.maps(List.of(one, "text"))).containsExactly(one);
        assertThat(JsonValues.maps(Map.of("milestone", List.of(one)))).containsExactly(one);
        assertThat(JsonValues.maps(Map.of("milestones", Map.of("milestone", one))))
                .containsExactly(one);
        assertThat(JsonValues.maps(one)).containsExactly(one);
        assertThat(JsonValues.maps(Map.of("id", "1"))).containsExactly(Map.of("id", "1"));
        assertThat(JsonValues.maps("")).isEmpty();
        assertThat(JsonValues.maps(null)).isEmpty();
    }

    @Test
    void theFirstMemberThatSaysSomethingCounts() {
        Map<String, Object> map = Map.of("a", " ", "b", List.of(1), "c", new BigDecimal("1E2"), "d", "x");

        assertThat(JsonValues.text(map, "a", "b", "z", "c", "d")).isEqualTo("100");
        assertThat(JsonValues.text(map, "a", "b", "z")).isNull();
        assertThat(JsonValues.amount(map, "c")).isEqualByComparingTo("100");
        assertThat(JsonValues.amount(map, "d")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "0012, 12, true",
        "12, 12, true",
        "12, 13, false",
        "x, x, true",
        "x, X, false",
        "x, 1, false",
        ", 1, false",
        "1, , false"
    })
    void leadingZerosOfAReferenceComeAndGo(String one, String other, boolean same) {
        assertThat(JsonValues.sameReference(one, other)).isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource({"10, 10.00, true", "10, -10, true", "10, 11, false", ", 11, true", "10, , true"})
    void nothingMaySpeakAgainstAnAmount(BigDecimal one, BigDecimal other, boolean same) {
        assertThat(JsonValues.mayBeSameAmount(one, other)).isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource({"'Well  done', ' well done', true", "'Well done', 'Well, done', false", ", x, false", "x, , false"})
    void wordsAreTheSameWhateverTheirBlanksAndCapitals(String one, String other, boolean same) {
        assertThat(JsonValues.sameWords(one, other)).isEqualTo(same);
    }
}
