// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.benchmarks.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;

import io.github.camelupwork.simulator.fault.Window;
import org.junit.jupiter.api.Test;

class AllowanceTest {

    private static final List<Window> WINDOWS = Window.parse("10/1s,300/1m");

    @Test
    void theShortWindowHoldsUntilTheLongOneIsFull() {
        assertThat(Allowance.within(Duration.ofMillis(1), WINDOWS)).isEqualTo(10);
        assertThat(Allowance.within(Duration.ofSeconds(10), WINDOWS)).isEqualTo(100);
        assertThat(Allowance.within(Duration.ofSeconds(60), WINDOWS)).isEqualTo(300);
    }

    @Test
    void threeMinutesAreThreeTimesTheLongWindow() {
        assertThat(Allowance.within(Duration.ofMinutes(3), WINDOWS)).isEqualTo(900);
    }
}
