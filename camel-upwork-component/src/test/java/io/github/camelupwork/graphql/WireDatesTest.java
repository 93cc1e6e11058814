// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class WireDatesTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T10:00:00Z",
        "2026-03-02T11:00:00+01:00",
        "2026-03-02T11:00:00+0100",
        "2026-03-02T10:00:00.000+0000",
        "2026-03-02T10:00:00",
        "2026-03-02 10:00:00",
        "1772445600",
        "1772445600000",
        "' 1772445600 '"
    })
    void readsWhateverFormAMomentComesIn(String text) {
        assertThat(WireDates.read(text)).contains(Instant.parse("2026-03-02T10:00:00Z"));
        assertThat(WireDates.read(Map.of("rawValue", text))).contains(Instant.parse("2026-03-02T10:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-02", "20260302"})
    void aDayIsItsBeginningInUtc(String text) {
        assertThat(WireDates.read(text)).contains(Instant.parse("2026-03-02T00:00:00Z"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "soon", "2026-13-01", "12345678", "2026-03-02T25:00:00Z"})
    void isEmptyForWhatNamesNoMoment(String text) {
        assertThat(WireDates.read(text)).isEmpty();
    }

    @Test
    void anObjectWithoutAValueNamesNoMoment() {
        assertThat(WireDates.read(Map.of("displayValue", "2026-03-02"))).isEmpty();
    }

    @Test
    void readsAPatternOfItsOwn() {
        assertThat(WireDates.read("02.03.2026 10:00", "dd.MM.uuuu HH:mm"))
                .contains(Instant.parse("2026-03-02T10:00:00Z"));
        assertThat(WireDates.read("02.03.2026", "dd.MM.uuuu")).contains(Instant.parse("2026-03-02T00:00:00Z"));
        assertThat(WireDates.read("2026-03-02", "dd.MM.uuuu")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "epochMillis, 1772445600500",
        "epochSeconds, 1772445600",
        "uuuu-MM-dd'T'HH:mm:ssZ, 2026-03-02T10:00:00+0000"
    })
    void writesInUtc(String pattern, String text) {
        assertThat(WireDates.write(Instant.parse("2026-03-02T10:00:00.5Z"), pattern))
                .isEqualTo(text);
    }
}
