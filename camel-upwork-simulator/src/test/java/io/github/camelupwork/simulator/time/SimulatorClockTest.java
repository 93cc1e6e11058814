// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

class SimulatorClockTest {

    private final SimulatorClock origin = new SimulatorClock(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    private final SimulatorClock clock = new SimulatorClock(origin);

    @Test
    void runsWithItsOrigin() {
        origin.advance(Duration.ofSeconds(5));
        assertThat(clock.instant()).isEqualTo(Instant.ofEpochSecond(5));
    }

    @Test
    void runsOnFromWhereItWasMoved() {
        clock.set(Instant.ofEpochSecond(1000));
        clock.advance(Duration.ofSeconds(-1));
        origin.advance(Duration.ofSeconds(5));
        assertThat(clock.instant()).isEqualTo(Instant.ofEpochSecond(1004));
    }

    @Test
    void stopsAndMovesOnlyByHand() {
        clock.freeze();
        origin.advance(Duration.ofSeconds(5));
        assertThat(clock.instant()).isEqualTo(Instant.EPOCH);
        clock.advance(Duration.ofSeconds(1));
        assertThat(clock.instant()).isEqualTo(Instant.ofEpochSecond(1));
    }

    @Test
    void goesBackToItsOrigin() {
        clock.set(Instant.ofEpochSecond(1000));
        clock.reset();
        assertThat(clock.instant()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void keepsTheZoneAsked() {
        assertThat(clock.getZone()).isEqualTo(ZoneOffset.UTC);
        assertThat(clock.withZone(ZoneId.of("Asia/Omsk")).getZone()).isEqualTo(ZoneId.of("Asia/Omsk"));
    }
}
