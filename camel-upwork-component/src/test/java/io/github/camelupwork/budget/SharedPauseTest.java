// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;

class SharedPauseTest {

    private final FakeTimer timer = new FakeTimer();
    private final MapStore store = new MapStore(timer);
    private final SharedPause pause = new SharedPause(store, "address");

    private void assertLeft(long millis) {
        assertThat(pause.left()).isBetween(Duration.ofMillis(millis), Duration.ofMillis(millis + 1));
    }

    @Test
    void thereIsNoneAtFirst() {
        assertThat(pause.left()).isZero();
    }

    @Test
    void lastsAsLongAsWasSaidForAllWhoShareTheKey() {
        new SharedPause(store, "address").atLeast(Duration.ofSeconds(60));
        assertLeft(60_000);
        timer.advance(Duration.ofSeconds(59));
        assertLeft(1_000);
        timer.advance(Duration.ofMillis(1_001));

        assertThat(pause.left()).isZero();
        assertThat(new SharedPause(store, "another address").left()).isZero();
    }

    @Test
    void aLongerOneLastsLongerAndAShorterOneChangesNothing() {
        pause.atLeast(Duration.ofSeconds(60));
        pause.atLeast(Duration.ofSeconds(10));
        assertLeft(60_000);

        pause.atLeast(Duration.ofSeconds(90));
        assertLeft(90_000);
    }

    @Test
    void manyWhoSayTheSameDoNotAddUp() {
        for (int i = 0; i < 20; i++) {
            pause.atLeast(Duration.ofSeconds(60));
        }
        assertThat(pause.left()).isBetween(Duration.ofSeconds(60), Duration.ofMillis(60_020));
    }
}
