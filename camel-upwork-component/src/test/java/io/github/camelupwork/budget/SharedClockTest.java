// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;

class SharedClockTest {

    private static final Duration AHEAD = Duration.ofSeconds(7);
    private static final Duration LOOK = Duration.ofMillis(201);

    private final FakeTimer timer = new FakeTimer();
    private final MapStore store = new MapStore(timer);
    private final SharedClock slow = new SharedClock(store, "clock", timer);
    private final SharedClock fast = clockAhead(AHEAD);

    private SharedClock clockAhead(Duration ahead) {
        return new SharedClock(store.seenBy(timer, ahead), "clock", timer.ahead(ahead));
    }

    @Test
    void tellsTheSlowOneHowFarTheFastOneIsAhead() {
        assertThat(slow.lag()).isZero();
        assertThat(fast.lag()).isZero();
        timer.advance(LOOK);
        assertThat(slow.lag()).isBetween(AHEAD, AHEAD.plusMillis(300));
        assertThat(fast.lag()).isZero();
    }

    @Test
    void remembersItWhileTheFastOneRestsAndNotForever() {
        fast.lag();
        timer.advance(LOOK);
        slow.lag();
        timer.advance(Duration.ofMinutes(50));
        assertThat(slow.lag()).isGreaterThanOrEqualTo(AHEAD);
        timer.advance(Duration.ofMinutes(20));
        assertThat(slow.lag()).isZero();
    }

    @Test
    void knowsItHoursLater() {
        for (int i = 0; i < 36_000; i++) {
            timer.advance(LOOK);
            fast.lag();
            slow.lag();
        }
        assertThat(slow.lag()).isBetween(AHEAD, AHEAD.plusMillis(300));
    }

    @Test
    void smallDifferencesAreNothing() {
        clockAhead(Duration.ofMillis(40)).lag();
        assertThat(slow.lag()).isZero();
    }

    @Test
    void asksTheStoreNotAtEveryRequest() {
        slow.lag();
        fast.lag();
        assertThat(slow.lag()).as("not asked again yet").isZero();
    }
}
