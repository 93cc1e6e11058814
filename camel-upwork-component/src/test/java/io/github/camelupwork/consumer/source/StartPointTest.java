// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;

class StartPointTest {

    @Test
    void readsItsForms() {
        assertThat(StartPoint.of("beginning")).isEqualTo(StartPoint.BEGINNING);
        assertThat(StartPoint.of("now").kind()).isEqualTo(StartPoint.Kind.NOW);
        assertThat(StartPoint.of("2026-01-31").since()).isEqualTo(Instant.parse("2026-01-31T00:00:00Z"));
        assertThat(StartPoint.of("2026-01-31T23:00:00Z").day()).isEqualTo(LocalDate.of(2026, 1, 31));
    }

    @Test
    void saysWhatIsAllowed() {
        assertThatThrownBy(() -> StartPoint.of("yesterday"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'yesterday'")
                .hasMessageContaining("beginning, now");
    }
}
