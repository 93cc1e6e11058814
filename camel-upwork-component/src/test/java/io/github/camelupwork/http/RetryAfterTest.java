// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

    private static final Instant SERVER = Instant.parse("2026-03-02T08:00:00Z");

    @Test
    void readsSeconds() {
        assertThat(RetryAfter.parse(" 120 ", SERVER)).isEqualTo(Duration.ofSeconds(120));
        assertThat(RetryAfter.parse("0", SERVER)).isZero();
    }

    @Test
    void readsADateByTheServersClock() {
        assertThat(RetryAfter.parse("Mon, 02 Mar 2026 08:00:30 GMT", SERVER)).isEqualTo(Duration.ofSeconds(31));
    }

    @Test
    void aDateThatHasPassedMeansNow() {
        assertThat(RetryAfter.parse("Mon, 02 Mar 2026 07:00:00 GMT", SERVER)).isZero();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "soon", "-5", "1.5", "99999999999999999999"})
    void leavesNonsenseOut(String header) {
        assertThat(RetryAfter.parse(header, SERVER)).isNull();
    }
}
