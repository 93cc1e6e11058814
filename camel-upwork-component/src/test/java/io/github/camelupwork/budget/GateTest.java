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
        assertThat(gate.isShut(false)).isFalse();
        assertThat(gate.opensIn(false)).isZero();
    }

    @Test
    void opensWhenBothThePauseAndTheWindowAreOver() {
        gate.pauseFor(Duration.ofSeconds(3));
        gate.fullFor(Duration.ofSeconds(5));
        assertThat(gate.opensIn(false)).isEqualTo(Duration.ofSeconds(5));
        assertThat(gate.pauseLeft()).isEqualTo(Duration.ofSeconds(3));
        timer.advance(Duration.ofSeconds(3));
        assertThat(gate.isPaused()).isFalse();
        assertThat(gate.isShut(false)).isTrue();
        gate.notFull();
        assertThat(gate.isShut(false)).isFalse();
    }

    @Test
    void aPauseOnlyGrows() {
        gate.pauseFor(Duration.ofSeconds(9));
        gate.pauseFor(Duration.ofSeconds(3));
        assertThat(gate.pauseLeft()).isEqualTo(Duration.ofSeconds(9));
        gate.notFull();
        assertThat(gate.opensIn(false)).isEqualTo(Duration.ofSeconds(9));
    }

    @Test
    void aWindowThatIsFullForOthersIsOpenForMoney() {
        gate.fullFor(Duration.ofSeconds(50));
        assertThat(gate.isShut(true)).isFalse();
        gate.fullForAll(Duration.ofSeconds(10));
        assertThat(gate.opensIn(true)).isEqualTo(Duration.ofSeconds(10));
        assertThat(gate.opensIn(false)).isEqualTo(Duration.ofSeconds(50));
        gate.pauseFor(Duration.ofSeconds(20));
        assertThat(gate.opensIn(true)).isEqualTo(Duration.ofSeconds(20));
    }
}
