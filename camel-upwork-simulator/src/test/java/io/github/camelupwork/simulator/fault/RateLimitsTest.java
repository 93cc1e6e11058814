// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import io.github.camelupwork.simulator.time.SimulatorClock;
import org.junit.jupiter.api.Test;

class RateLimitsTest {

    private final SimulatorClock clock = new SimulatorClock(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    private final RateLimits limits = new RateLimits(clock);

    @Test
    void areOffUntilSet() {
        for (int i = 0; i < 1000; i++) {
            assertThat(passes()).isTrue();
        }
    }

    /** A bucket that is refilled once a minute would let twice as many through around its edge. */
    @Test
    void holdInEverySpanOfTheWindow() {
        limits.enforce(Window.parse("2/1m"));
        clock.advance(Duration.ofSeconds(59));
        assertThat(passes()).isTrue();
        assertThat(passes()).isTrue();
        clock.advance(Duration.ofSeconds(59));
        assertThat(passes()).isFalse();
    }

    @Test
    void aWindowIsFreeAgainWhenItsLengthHasPassed() {
        limits.enforce(Window.parse("1/10s"));
        assertThat(passes()).isTrue();
        clock.advance(Duration.ofSeconds(10));
        assertThat(passes()).isTrue();
    }

    @Test
    void theBlockEndsAMinuteAfterTheLastLimitedRequest() {
        limits.enforce(Window.parse("1/1s"));
        passes();
        assertThat(passes()).isFalse();
        clock.advance(Duration.ofSeconds(59));
        assertThat(passes()).isFalse();
        clock.advance(Duration.ofSeconds(59));
        assertThat(passes()).isFalse();
        clock.advance(Duration.ofSeconds(60));
        assertThat(passes()).isTrue();
        assertThat(limits.refused()).containsEntry("127.0.0.1", 3);
    }

    @Test
    void allWindowsHoldAtOnce() {
        limits.enforce(Window.parse("2/1s,3/1m"));
        assertThat(passes() && passes()).isTrue();
        clock.advance(Duration.ofSeconds(2));
        assertThat(passes()).isTrue();
        clock.advance(Duration.ofSeconds(2));
        assertThat(passes()).isFalse();
    }

    @Test
    void addressesAreCountedApart() {
        limits.enforce(Window.parse("1/1m"));
        assertThat(passes()).isTrue();
        assertThat(limits.admit("127.0.0.2").passes()).isTrue();
        assertThat(passes()).isFalse();
    }

    @Test
    void tellWhenToComeAgainIfAsked() {
        limits.enforce(Window.parse("1/1m"));
        passes();
        assertThat(limits.admit("127.0.0.1").retryAfter()).isNull();
        limits.sendRetryAfter(true);
        assertThat(limits.admit("127.0.0.1").retryAfter()).isEqualTo(60);
        limits.reset();
        assertThat(passes()).isTrue();
    }

    private boolean passes() {
        return limits.admit("127.0.0.1").passes();
    }
}
