// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;

import io.github.camelupwork.ledger.ManualClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerClockTest {

    private final ManualClock local = new ManualClock();
    private final ServerClock clock = new ServerClock(local);

    @ParameterizedTest
    @ValueSource(strings = {"Mon, 02 Mar 2026 11:30:00 GMT", "Monday, 02-Mar-26 11:30:00 GMT"})
    void takesOverTheServersTime(String date) {
        clock.observe(date);
        local.pass(Duration.ofMinutes(1));

        assertThat(clock.instant()).isEqualTo("2026-03-02T11:31:00Z");
        assertThat(clock.offset()).hasMinutes(90);
    }

    @Test
    void leavesOutWhatSecondsAndTravelExplain() {
        clock.observe("Mon, 02 Mar 2026 10:00:04 GMT");
        assertThat(clock.offset()).isZero();

        clock.observe("Mon, 02 Mar 2026 09:59:00 GMT");
        assertThat(clock.offset()).hasSeconds(-60);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "yesterday", "2026-03-02T11:30:00Z"})
    void ignoresWhatIsNoDate(String date) {
        clock.observe(date);

        assertThat(clock.instant()).isEqualTo(ManualClock.START);
    }

    @Test
    void learnsInEveryZone() {
        ServerClock there = (ServerClock) clock.withZone(ZoneId.of("Europe/Vienna"));
        there.observe("Mon, 02 Mar 2026 11:00:00 GMT");

        assertThat(clock.offset()).hasMinutes(60);
    }

    /** After an answer the monotonic clock counts: the local one may be set by hours and days, ahead and back. */
    @ParameterizedTest
    @ValueSource(longs = {-3 * 86400, -360, 360, 3 * 86400})
    void aLocalClockThatIsSetChangesNothing(long seconds) {
        ServerClock monotonic = new ServerClock(local, local::nanos);
        monotonic.observe("Mon, 02 Mar 2026 10:00:00 GMT");
        local.pass(Duration.ofMinutes(1));
        local.jump(Duration.ofSeconds(seconds));
        local.pass(Duration.ofMinutes(1));

        assertThat(monotonic.instant()).isEqualTo("2026-03-02T10:02:00Z");
        monotonic.observe("Mon, 02 Mar 2026 10:02:00 GMT");
        assertThat(monotonic.instant()).isEqualTo("2026-03-02T10:02:00Z");
        assertThat(monotonic.isKnown()).isTrue();
    }
}
