// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import io.github.camelupwork.CaughtLog;
import org.junit.jupiter.api.Test;

/** Long reading says every few seconds how far it has come, a short one nothing. */
class ProgressTest {

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1);

    @Test
    void tellsEveryFiveSeconds() {
        try (CaughtLog log = CaughtLog.of(Progress.class.getName())) {
            Progress progress = new Progress("reports/finance", "rows", nanos::get);
            for (int page = 0; page < 12; page++) {
                progress.read(100, " of 1200");
                nanos.addAndGet(TimeUnit.SECONDS.toNanos(1));
            }

            assertThat(log.lines())
                    .containsExactly(
                            "INFO reports/finance: 600 rows of 1200 read in 5 s",
                            "INFO reports/finance: 1100 rows of 1200 read in 10 s");
        }
    }

    @Test
    void aShortListSaysNothing() {
        try (CaughtLog log = CaughtLog.of(Progress.class.getName())) {
            new Progress("offers/list", "items", nanos::get).read(50, "");

            assertThat(log.lines()).isEmpty();
        }
    }
}
