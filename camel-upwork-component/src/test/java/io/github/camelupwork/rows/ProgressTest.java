// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;

import io.github.camelupwork.CaughtLog;
import io.github.camelupwork.ledger.ManualClock;
import io.github.camelupwork.report.DateRange;
import org.junit.jupiter.api.Test;

/** A long report says every few seconds how far it has come, a short one nothing. */
class ProgressTest {

    private static final DateRange MARCH = new DateRange(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));

    @Test
    void tellsEveryFiveSecondsOfTheClock() {
        ManualClock clock = new ManualClock();
        try (CaughtLog log = CaughtLog.of(Progress.class.getName())) {
            Progress progress = new Progress("reports/finance", clock);
            for (int page = 0; page < 12; page++) {
                progress.read(100, MARCH);
                clock.pass(Duration.ofSeconds(1));
            }

            assertThat(log.lines())
                    .containsExactly(
                            "INFO reports/finance: 600 rows in 6 pages after 5 s, now at 2026-03-01 to 2026-03-31",
                            "INFO reports/finance: 1100 rows in 11 pages after 10 s, now at 2026-03-01 to 2026-03-31");
        }
    }
}
