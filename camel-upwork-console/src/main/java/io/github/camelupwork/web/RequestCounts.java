// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.github.camelupwork.client.Attempt;
import io.github.camelupwork.client.OutcomeName;
import io.github.camelupwork.client.UpworkCall;
import io.github.camelupwork.runtime.ActivityListener;

/** Counts the requests of one component in this process: by operation since its start, and by minute over the last hour. */
final class RequestCounts implements ActivityListener {

    private static final int MINUTES = 60;
    private static final int TOO_MANY_REQUESTS = 429;

    private final Clock clock;
    private final Map<String, Operation> operations = new TreeMap<>();
    private final Deque<Minute> minutes = new ArrayDeque<>();

    RequestCounts(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized void attempted(UpworkCall call, Attempt attempt) {
        boolean failed = !OutcomeName.SUCCESS.equals(attempt.outcome());
        boolean throttled = attempt.status() == TOO_MANY_REQUESTS;
        Instant now = clock.instant();
        String api = call.binding().api().id();
        operations
                .computeIfAbsent(
                        call.operation().name() + " " + api,
                        any -> new Operation(call.operation().name(), api))
                .add(attempt, failed, now);
        Instant minute = now.truncatedTo(ChronoUnit.MINUTES);
        if (minutes.isEmpty() || minutes.getLast().start.isBefore(minute)) {
            minutes.addLast(new Minute(minute));
        }
        minutes.getLast().add(attempt, failed, throttled);
        forgetBefore(minute);
    }

    private void forgetBefore(Instant minute) {
        Instant first = minute.minus(MINUTES - 1, ChronoUnit.MINUTES);
        while (!minutes.isEmpty() && minutes.getFirst().start.isBefore(first)) {
            minutes.removeFirst();
        }
    }

    /** By operation and API, the most frequent first. */
    synchronized List<Map<String, Object>> byOperation() {
        return operations.values().stream()
                .sorted(Comparator.comparingLong((Operation operation) -> operation.requests)
                        .reversed())
                .map(Operation::json)
                .toList();
    }

    /** The last sixty minutes, the oldest first; none is left out. */
    synchronized List<Map<String, Object>> byMinute() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        forgetBefore(now);
        Map<Instant, Minute> known = new LinkedHashMap<>();
        minutes.forEach(minute -> known.put(minute.start, minute));
        List<Map<String, Object>> hour = new ArrayList<>();
        for (int ago = MINUTES - 1; ago >= 0; ago--) {
            Instant start = now.minus(ago, ChronoUnit.MINUTES);
            hour.add(known.getOrDefault(start, new Minute(start)).json());
        }
        return hour;
    }

    private static final class Operation {

        private final String name;
        private final String api;
        private final Map<String, Long> failures = new TreeMap<>();
        private long requests;
        private long tookMillis;
        private long longestMillis;
        private Instant last;

        Operation(String name, String api) {
            this.name = name;
            this.api = api;
        }

        void add(Attempt attempt, boolean failed, Instant now) {
            long took = attempt.took().toMillis();
            requests++;
            tookMillis += took;
            longestMillis = Math.max(longestMillis, took);
            last = now;
            if (failed) {
                failures.merge(attempt.outcome(), 1L, Long::sum);
            }
        }

        Map<String, Object> json() {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("operation", name);
            json.put("api", api);
            json.put("requests", requests);
            json.put("failures", Map.copyOf(failures));
            json.put("averageMillis", tookMillis / requests);
            json.put("longestMillis", longestMillis);
            json.put("last", last.toString());
            return json;
        }
    }

    private static final class Minute {

        private final Instant start;
        private int requests;
        private int failed;
        private int throttled;
        private Duration waited = Duration.ZERO;

        Minute(Instant start) {
            this.start = start;
        }

        void add(Attempt attempt, boolean isFailed, boolean isThrottled) {
            requests++;
            failed += isFailed ? 1 : 0;
            throttled += isThrottled ? 1 : 0;
            waited = waited.plus(attempt.waited());
        }

        Map<String, Object> json() {
            return Map.of(
                    "start",
                    start.toString(),
                    "requests",
                    requests,
                    "failed",
                    failed,
                    "throttled",
                    throttled,
                    "waitedMillis",
                    waited.toMillis());
        }
    }
}
