// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;

/** A window of 48 minutes, so that a slot is a minute. */
class SharedSlotsTest {

    private static final RequestLimit FIVE = new RequestLimit(5, Duration.ofMinutes(48));
    private static final Duration NO_MARGIN = Duration.ZERO;

    private final FakeTimer timer = new FakeTimer();
    private final MapStore store = new MapStore(timer);
    private final SharedSlots slots = slots("address");

    private SharedSlots slots(String key) {
        return new SharedSlots(FIVE, NO_MARGIN, store, key, timer);
    }

    private int left() {
        SharedSlots.Taken taken = slots.take(false);
        assertThat(taken.delay()).isZero();
        return taken.left().left();
    }

    @Test
    void countsDownToNoneAndThenSaysHowLongToWait() {
        for (int left = 4; left >= 0; left--) {
            assertThat(left()).isEqualTo(left);
        }

        SharedSlots.Taken refused = slots.take(false);

        assertThat(refused.left()).isEqualTo(new WindowLeft(FIVE, 0));
        assertThat(refused.delay())
                .as("a slot, the window and the tolerance for clocks")
                .isEqualTo(
                        Duration.ofMinutes(1 + 48).plus(Duration.ofMinutes(48).dividedBy(100)));
    }

    @Test
    void whatWasRefusedIsNotCounted() {
        for (int i = 0; i < 5; i++) {
            left();
        }
        for (int i = 0; i < 50; i++) {
            assertThat(slots.take(false).delay()).isPositive();
        }
        timer.advance(slots.take(false).delay());

        assertThat(left()).as("all five are free again").isEqualTo(4);
    }

    @Test
    void aSlotIsFreeAgainOnlyWhenAllOfItHasLeftTheWindow() {
        left();
        timer.advance(Duration.ofMinutes(10));
        for (int i = 0; i < 4; i++) {
            left();
        }
        Duration first = slots.take(false).delay();
        assertThat(first).isBetween(Duration.ofMinutes(38), Duration.ofMinutes(40));

        timer.advance(first.minusMillis(1));
        assertThat(slots.take(false).delay()).isEqualTo(Duration.ofMillis(1));
        timer.advance(Duration.ofMillis(1));

        assertThat(left()).isZero();
        assertThat(slots.take(false).delay())
                .as("the four of ten minutes later")
                .isBetween(Duration.ofMinutes(9), Duration.ofMinutes(11));
    }

    @Test
    void countsWithAllWhoHaveTheSameKeyAndNobodyElse() {
        SharedSlots other = slots("address");
        left();
        assertThat(other.take(false).left().left()).isEqualTo(3);
        timer.advance(Duration.ofMinutes(5));
        assertThat(left()).as("what others took in a slot that is over").isEqualTo(2);
        assertThat(slots("another address").take(false).left().left()).isEqualTo(4);
    }

    /** Its clock is half a minute behind, so it still counts in a slot that is over for the other. */
    @Test
    void seesWhatALateClockCountsInASlotThatIsOver() {
        SharedSlots late = new SharedSlots(FIVE, NO_MARGIN, store, "address", timer.ahead(Duration.ofSeconds(-30)));
        timer.advance(Duration.ofSeconds(70));
        left();
        for (int i = 0; i < 3; i++) {
            late.take(false);
        }

        assertThat(left()).isZero();
        assertThat(slots.take(false).delay()).isPositive();
    }

    @Test
    void theMarginIsWaitedForToo() {
        RequestLimit one = new RequestLimit(1, Duration.ofMinutes(48));
        SharedSlots plain = new SharedSlots(one, Duration.ZERO, store, "plain", timer);
        SharedSlots careful = new SharedSlots(one, Duration.ofSeconds(7), store, "careful", timer);
        plain.take(false);
        careful.take(false);

        assertThat(careful.take(false).delay())
                .isEqualTo(plain.take(false).delay().plusSeconds(7));
    }

    @Test
    void leavesNoMoreBucketsBehindThanTheWindowHas() {
        for (int minute = 0; minute < 500; minute++) {
            slots.take(false);
            timer.advance(Duration.ofMinutes(1));
        }
        assertThat(store.size()).isLessThan(48 + 12);
    }
}
