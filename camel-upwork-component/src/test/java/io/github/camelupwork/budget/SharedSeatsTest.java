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
        return seats.take(ticket, Duration.ZERO);
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
        seats.arrived(1, TRAVEL.minusMillis(200));

        timer.advance(KEPT.minusMillis(1));
        assertThat(take(4)).isEqualTo(Duration.ofMillis(1));
        timer.advance(Duration.ofMillis(1));
        assertThat(take(4)).isZero();
    }

    @Test
    void aSeatThatIsLeftIsFreeAtOnce() {
        take(1);
        seats.leave(1);

        assertThat(take(4)).isZero();
    }

    @Test
    void aClockThatIsBehindKeepsTheSeatSoMuchLonger() {
        seats.take(1, Duration.ofMillis(250));

        timer.advance(KEPT.plus(TRAVEL));
        assertThat(take(4)).isEqualTo(Duration.ofMillis(250));
    }

    @Test
    void countsTheFreeSeatsBehindATicket() {
        assertThat(seats.free(0)).isEqualTo(3);
        take(1);
        assertThat(seats.free(1)).isEqualTo(2);
        take(2);
        assertThat(seats.free(2)).isEqualTo(1);
        take(3);
        assertThat(seats.free(3)).isZero();
    }
}
