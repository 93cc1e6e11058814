// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LiteralTest {

    @Test
    void quotesEverythingButBareNumbers() {
        assertThat(Literal.of("a").text()).isEqualTo("'a'");
        assertThat(Literal.of("it's").text()).isEqualTo("\"it's\"");
        assertThat(Literal.of(1234).text()).isEqualTo("'1234'");
        assertThat(new Literal("-1.5", true, -1).text()).isEqualTo("-1.5");
    }

    @Test
    void refusesABareNumberThatIsNone() {
        assertThatThrownBy(() -> new Literal("12a", true, -1)).hasMessage("'12a' is no number");
    }

    @Test
    void whereItWasReadIsNoPartOfEquality() {
        assertThat(new Literal("a", false, 3)).isEqualTo(Literal.of("a")).hasSameHashCodeAs(Literal.of("a"));
        assertThat(new Literal("1", true, 3)).isNotEqualTo(Literal.of("1"));
    }
}
