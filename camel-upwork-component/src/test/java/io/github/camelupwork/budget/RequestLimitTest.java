// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestLimitTest {

    @Test
    void theShorterWindowComesFirst() {
        RequestLimit second = new RequestLimit(1000, Duration.ofSeconds(1));
        RequestLimit minute = new RequestLimit(1, Duration.ofMinutes(1));

        assertThat(second).isLessThan(minute);
    }

    @ParameterizedTest
    @CsvSource({"0, PT1S", "1000001, PT1S", "-1, PT1S", "1, PT0S", "1, PT-1S", "1, PT0.0009S", "1, P366DT0.001S"})
    void refusesWhatIsOutOfRange(int requests, Duration window) {
        assertThatThrownBy(() -> new RequestLimit(requests, window))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("allowed is");
    }

    @Test
    void takesTheEndsOfTheRange() {
        assertThat(new RequestLimit(1, Duration.ofMillis(1)).requests()).isOne();
        assertThat(new RequestLimit(1_000_000, Duration.ofDays(366)).window()).hasDays(366);
    }
}
