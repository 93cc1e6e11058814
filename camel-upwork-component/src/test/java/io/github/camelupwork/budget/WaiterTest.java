// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;

class WaiterTest {

    private final Waiter waiter = new Waiter(Priority.WRITE, "offers", Duration.ofNanos(500), Long.MAX_VALUE - 100);

    @Test
    void isThereUpToTheEndOfItsWaitWhereverTheClockBegan() {
        long begun = Long.MAX_VALUE - 100;

        assertThat(waiter.isGoneBy(begun)).isFalse();
        assertThat(waiter.isGoneBy(begun + 500))
                .as("the clock's numbers have turned over")
                .isFalse();
        assertThat(waiter.isGoneBy(begun + 501)).isTrue();
    }

    @Test
    void isParkedOnceItsCallerHasItsFuture() {
        assertThat(waiter.isParked()).isFalse();
        waiter.park();
        assertThat(waiter.isParked()).isTrue();
        assertThat(waiter.future()).isNotDone();
    }
}
