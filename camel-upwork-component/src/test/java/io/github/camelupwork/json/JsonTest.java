// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;

import org.junit.jupiter.api.Test;

class JsonTest {

    /** What a route may hold. */
    public record Milestone(String milestoneId, BigDecimal amount, LocalDate due) {}

    @Test
    void readsDecimalsExactly() {
        assertThat(Json.read("{\"a\":10.10}")).isEqualTo(Map.of("a", new BigDecimal("10.10")));
        assertThat(Json.read("\"\u00fc\"".getBytes(StandardCharsets.UTF_8))).isEqualTo("\u00fc");
    }

    @Test
    void refusesWhatIsNotOneValue() {
        for (String text : new String[] {"{", "{} {}", "hello", ""}) {
            assertThatThrownBy(() -> Json.read(text)).as(text).isInstanceOf(UncheckedIOException.class);
            assertThatThrownBy(() -> Json.read(text.getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(UncheckedIOException.class);
        }
    }

    @Test
    void writesDecimalsPlainAndDatesAsText() {
        assertThat(Json.write(Map.of("a", new BigDecimal("1E+3")))).isEqualTo("{\"a\":1000}");
        assertThat(Json.write(Map.of("d", LocalDate.of(2024, 2, 29)))).isEqualTo("{\"d\":\"2024-02-29\"}");
    }

    @Test
    void turnsRecordsIntoMaps() {
        assertThat(Json.convert(new Milestone("7", new BigDecimal("10.10"), LocalDate.of(2024, 2, 29)), Map.class))
                .isEqualTo(Map.of("milestoneId", "7", "amount", new BigDecimal("10.10"), "due", "2024-02-29"));
    }
}
