// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;

class SharedSeatsTest {

    private static final BudgetSettings SETTINGS =
            BudgetSettings.DEFAULTS.withMargin(Duration.ofMillis(100)).withTravel(Duration.ofSeconds(2));
    private static final Duration KEPT = Duration.ofMillis(1_100);
    private static final Duration TRAVEL = Duration.ofSeconds(2);

    private final FakeTimer timer = new FakeTimer();
    private final SharedSeats seats =
            new SharedSeats(new RequestLimit(3, Duration.ofSeconds(1)), SETTINGS, new MapStore(timer), "address");

    private Duration take(long ticket) {
        return seats.ordinary(ticket).take(Duration.ZERO);
    }

    @Test
    void aSeatIsTakenByOneAloneUntilTheWindowAfterItsRequestIsOver() {
        assertThat(take(1)).isZero();
        assertThat(take(4))
                .as("the same seat, three tickets later; no longer than if it had just arrived")
                .isEqualTo(KEPT);
        assertThat(take(2)).as("another seat").isZero();

        timer.advance(KEPT.plus(TRAVEL).minusMillis(1));
        assertThat(take(4)).isEqualTo(Duration.ofMillis(1));
        timer.advance(Duration.ofMillis(1));
        assertThat(take(4)).isZero();
    }

    @Test
    void aRequestThatHasArrivedKeepsItsSeatForTheWindowFromThenOn() {
        take(1);
        timer.advance(Duration.ofMillis(200));
        seats.ordinary(1).arrived(TRAVEL.minusMillis(200));

        timer.advance(KEPT.minusMillis(1));
        assertThat(take(4)).isEqualTo(Duration.ofMillis(1));
        timer.advance(Duration.ofMillis(1));
        assertThat(take(4)).isZero();
    }

    @Test
    void aSeatThatIsLeftIsFreeAtOnce() {
        take(1);
        seats.ordinary(1).leave();

        assertThat(take(4)).isZero();
    }

    @Test
    void aClockThatIsBehindKeepsTheSeatSoMuchLonger() {
        seats.ordinary(1).take(Duration.ofMillis(250));

        timer.advance(KEPT.plus(TRAVEL));
        assertThat(take(4)).isEqualTo(Duration.ofMillis(250));
    }

    @Test
    void countsTheFreeSeatsBehindATicket() {
        assertThat(seats.free(0, 0)).isEqualTo(3);
        take(1);
        assertThat(seats.free(1, 0)).isEqualTo(2);
        take(2);
        assertThat(seats.free(2, 0)).isEqualTo(1);
        take(3);
        assertThat(seats.free(3, 0)).isZero();
    }

    @Test
    void theLastSeatsAreForMoneyAlone() {
        SharedSeats many =
                new SharedSeats(new RequestLimit(100, Duration.ofSeconds(1)), SETTINGS, new MapStore(timer), "address");
        for (int ticket = 1; ticket <= 98; ticket++) {
            assertThat(many.ordinary(ticket).take(Duration.ZERO)).isZero();
        }

        assertThat(many.ordinary(99).take(Duration.ZERO))
                .as("the first seat again")
                .isPositive();
        assertThat(many.free(98, 0)).isEqualTo(2);
        assertThat(many.reserved(1).take(Duration.ZERO)).isZero();
        assertThat(many.free(98, 1)).isEqualTo(1);
        assertThat(many.reserved(2).take(Duration.ZERO)).isZero();
        assertThat(many.reserved(3).take(Duration.ZERO)).isPositive();
        assertThat(many.free(98, 2)).isZero();
    }
}
