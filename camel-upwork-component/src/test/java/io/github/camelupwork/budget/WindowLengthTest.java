// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WindowLengthTest {

    @ParameterizedTest
    @CsvSource({"500ms, PT0.5S", "1s, PT1S", "2M, PT2M", "3h, PT3H", "1d, PT24H", "PT1M30S, PT90S", "p1d, PT24H"})
    void readsShortFormsAndIso(String text, Duration length) {
        assertThat(WindowLength.parse(text)).isEqualTo(length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "s", "1w", "-1s", "1.5s", "1 s", "9999999999s"})
    void refusesWhatIsNoLength(String text) {
        assertThatThrownBy(() -> WindowLength.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("'" + text + "' is no length of time");
    }

    @ParameterizedTest
    @CsvSource({
        "PT0.001S, 1ms",
        "PT1S, 1s",
        "PT90S, 90s",
        "PT120S, 2m",
        "PT90M, 90m",
        "PT36H, 36h",
        "PT48H, 2d",
        "PT0.0015S, PT0.0015S"
    })
    void writesTheShortestForm(Duration length, String text) {
        assertThat(WindowLength.format(length)).isEqualTo(text);
        assertThat(WindowLength.parse(text)).isEqualTo(length);
    }
}
