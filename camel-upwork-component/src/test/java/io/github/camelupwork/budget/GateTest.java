// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;

class GateTest {

    private final FakeTimer timer = new FakeTimer();
    private final Gate gate = new Gate(timer);

    @Test
    void isOpenAtFirst() {
        assertThat(gate.isShut()).isFalse();
        assertThat(gate.opensIn()).isZero();
    }

    @Test
    void opensWhenBothThePauseAndTheWindowAreOver() {
        gate.pauseFor(Duration.ofSeconds(3));
        gate.fullFor(Duration.ofSeconds(5));
        assertThat(gate.opensIn()).isEqualTo(Duration.ofSeconds(5));
        assertThat(gate.pauseLeft()).isEqualTo(Duration.ofSeconds(3));
        timer.advance(Duration.ofSeconds(3));
        assertThat(gate.isPaused()).isFalse();
        assertThat(gate.isShut()).isTrue();
        gate.notFull();
        assertThat(gate.isShut()).isFalse();
    }

    @Test
    void aPauseOnlyGrows() {
        gate.pauseFor(Duration.ofSeconds(9));
        gate.pauseFor(Duration.ofSeconds(3));
        assertThat(gate.pauseLeft()).isEqualTo(Duration.ofSeconds(9));
        gate.notFull();
        assertThat(gate.opensIn()).isEqualTo(Duration.ofSeconds(9));
    }
}
