// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;

import org.apache.hc.client5.http.utils.DateUtils;

/**
 * The time as Upwork sees it: the local clock plus what the {@code Date} headers of its answers say it is off by. If the local
 * clock is set meanwhile, that changes nothing. OAuth 1.0a
 * requests with a wrong timestamp are refused, and {@code Retry-After} dates are meant by this clock.
 */
public final class ServerClock extends Clock {

    /** {@code Date} counts whole seconds and travels a while, so smaller differences say nothing. */
    private static final Duration TOLERANCE = Duration.ofSeconds(5);

    private final Clock local;
    private final LongSupplier nanos;
    private final AtomicReference<Observation> latest;

    /**
     * Starts in agreement with the local clock.
     *
     * @param local if it is the system's, what passes after an answer is measured by the monotonic clock, which nobody sets
     */
    public ServerClock(Clock local) {
        this(local, local.equals(Clock.systemUTC()) ? System::nanoTime : () -> ticks(local));
    }

    /**
     * Starts in agreement with the local clock.
     *
     * @param nanos a monotonic clock
     */
    public ServerClock(Clock local, LongSupplier nanos) {
        this(local, nanos, new AtomicReference<>(new Observation(Duration.ZERO, null, 0)));
    }

    private ServerClock(Clock local, LongSupplier nanos, AtomicReference<Observation> latest) {
        this.local = local;
        this.nanos = nanos;
        this.latest = latest;
    }

    /**
     * What an answer told.
     *
     * @param offset how far the server is ahead of the local clock
     * @param at     what the local clock said then; null before the first answer
     * @param tick   what the monotonic clock said then
     */
    private record Observation(Duration offset, Instant at, long tick) {}

    private static long ticks(Clock clock) {
        return ChronoUnit.NANOS.between(Instant.EPOCH, clock.instant());
    }

    /**
     * Takes note of the {@code Date} header of an answer that has just arrived. Answers out of a cache (with an {@code Age})
     * must be left out.
     *
     * @param httpDate as RFC 1123 or RFC 850 write it; null and nonsense are ignored
     */
    public void observe(String httpDate) {
        Instant server = httpDate == null ? null : DateUtils.parseStandardDate(httpDate);
        if (server != null) {
            observe(server);
        }
    }

    private void observe(Instant server) {
        Instant now = local.instant();
        long tick = nanos.getAsLong();
        Duration seen = Duration.between(now, server);
        latest.updateAndGet(known -> {
            Duration expected = known.offset().minus(jump(known, now, tick));
            Duration offset = seen.minus(expected).abs().compareTo(TOLERANCE) > 0 ? seen : expected;
            return new Observation(offset, now, tick);
        });
    }

    /** By how much the local clock was set ahead since the last answer; zero if nobody set it. */
    private static Duration jump(Observation since, Instant now, long tick) {
        if (since.at() == null) {
            return Duration.ZERO;
        }
        Duration jump = Duration.between(since.at(), now).minusNanos(tick - since.tick());
        return jump.abs().compareTo(TOLERANCE) > 0 ? jump : Duration.ZERO;
    }

    /** Whether an answer has told the server's time yet. */
    public boolean isKnown() {
        return latest.get().at() != null;
    }

    /** How far the server is ahead of the local clock; negative if it is behind. */
    public Duration offset() {
        Observation known = latest.get();
        return known.offset().minus(jump(known, local.instant(), nanos.getAsLong()));
    }

    @Override
    public Instant instant() {
        Instant now = local.instant();
        Observation known = latest.get();
        return now.plus(known.offset()).minus(jump(known, now, nanos.getAsLong()));
    }

    @Override
    public ZoneId getZone() {
        return local.getZone();
    }

    /** The same clock in another zone; what one learns the other knows. */
    @Override
    public Clock withZone(ZoneId zone) {
        return new ServerClock(local.withZone(zone), nanos, latest);
    }
}
