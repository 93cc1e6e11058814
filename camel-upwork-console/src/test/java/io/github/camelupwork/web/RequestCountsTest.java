// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Catalog;
import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.client.Attempt;
import io.github.camelupwork.client.UpworkCall;
import org.junit.jupiter.api.Test;

class RequestCountsTest {

    private final Ticking clock = new Ticking();
    private final RequestCounts counts = new RequestCounts(clock);

    /** A clock that a test moves. */
    private static final class Ticking extends Clock {

        private Instant now = Instant.parse("2026-11-30T10:00:30Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @Test
    void anHourHasSixtyMinutesAndForgetsTheOlderOnes() {
        attempt("success", 200);
        clock.now = clock.now.plus(Duration.ofMinutes(59));
        attempt("too_many_requests", 429);
        attempt("no_answer", 0);
        assertThat(counts.byMinute()).hasSize(60);
        assertThat(counts.byMinute().get(0)).containsEntry("requests", 1).containsEntry("failed", 0);
        assertThat(counts.byMinute().get(59))
                .containsEntry("start", "2026-11-30T10:59:00Z")
                .containsEntry("requests", 2)
                .containsEntry("failed", 2)
                .containsEntry("throttled", 1)
                .containsEntry("waitedMillis", 40L);

        clock.now = clock.now.plus(Duration.ofMinutes(1));
        assertThat(counts.byMinute())
                .extracting(minute -> minute.get("requests"))
                .containsSequence(2, 0);
        assertThat(counts.byMinute().get(0)).containsEntry("requests", 0);
    }

    @Test
    void operationsAreCountedWithTheirFailures() {
        attempt("success", 200);
        attempt("no_answer", 0);
        List<Map<String, Object>> operations = counts.byOperation();
        assertThat(operations).hasSize(1);
        assertThat(operations.get(0))
                .containsEntry("operation", "jobs/list")
                .containsEntry("api", "rest")
                .containsEntry("requests", 2L)
                .containsEntry("failures", Map.of("no_answer", 1L))
                .containsEntry("averageMillis", 100L);
    }

    private void attempt(String outcome, int status) {
        Operation operation = Catalog.load().operation("jobs/list").orElseThrow();
        UpworkCall call = new UpworkCall(
                operation,
                operation.bindings().stream()
                        .filter(binding -> binding.api() == Api.REST)
                        .findFirst()
                        .orElseThrow(),
                Map.of());
        counts.attempted(call, new Attempt(1, outcome, status, null, Duration.ofMillis(20), Duration.ofMillis(100)));
    }
}
