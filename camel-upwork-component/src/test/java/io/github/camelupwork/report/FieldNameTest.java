// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldNameTest {

    @Test
    void thePlaceIsNoPartOfTheName() {
        assertThat(new FieldName("hours", 7))
                .isEqualTo(FieldName.of("hours"))
                .hasSameHashCodeAs(FieldName.of("hours"))
                .isNotEqualTo(FieldName.of("Hours"))
                .hasToString("hours");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1a", "a b", "a-b", "**", "a'", "ä"})
    void refusesWhatCannotStandInAQuery(String name) {
        assertThatThrownBy(() -> FieldName.of(name)).hasMessage("'" + name + "' is no field name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "_a", "provider__id", "A9"})
    void takesWhatCan(String name) {
        assertThat(FieldName.of(name).name()).isEqualTo(name);
    }
}
