// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class GrantHistoryTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:30.500Z");

    @Test
    void roundsToTheEndOfTheSlot() {
        GrantHistory.Builder history = new GrantHistory.Builder(NOW);
        history.add(Duration.ofMinutes(10));
        history.add(Duration.ofMinutes(10).minusSeconds(5));
        history.add(Duration.ofMillis(700));
        history.add(Duration.ZERO);
        assertThat(history.build(0).slots())
                .containsExactly(
                        Map.entry(Instant.parse("2026-03-02T07:51:00Z"), 2),
                        Map.entry(Instant.parse("2026-03-02T08:00:30Z"), 1),
                        Map.entry(Instant.parse("2026-03-02T08:00:31Z"), 1));
    }

    @Test
    void readsWhatItWrites() {
        GrantHistory.Builder history = new GrantHistory.Builder(NOW);
        history.add(Duration.ofHours(1));
        history.add(Duration.ofSeconds(1));
        GrantHistory written = history.build(50);
        assertThat(GrantHistory.fromLines(written.toLines())).isEqualTo(written);
    }

    @Test
    void aFullDayStaysSmall() {
        GrantHistory.Builder history = new GrantHistory.Builder(NOW);
        for (int i = 0; i < 40_000; i++) {
            history.add(Duration.ofMillis(i * 2160L));
        }
        assertThat(history.build(50).toLines()).hasSizeLessThan(1600);
    }

    @Test
    void refusesWhatIsDamaged() {
        assertThatThrownBy(() -> GrantHistory.fromLines(List.of("ahead 0", "17724")))
                .hasMessageContaining("'17724'");
        assertThatThrownBy(() -> GrantHistory.fromLines(List.of("1772438400 3")))
                .hasMessageContaining("'ahead' is missing");
    }
}
