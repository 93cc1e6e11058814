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
    private volatile Parsed lastParsed = new Parsed("", null);

    /**
     * Creates a clock that starts in agreement with the local clock.
     *
     * @param local the local clock; for the system's, the time since a response is measured by the monotonic clock,
     *              which is never adjusted
     */
    public ServerClock(Clock local) {
        this(local, local.equals(Clock.systemUTC()) ? System::nanoTime : () -> ticks(local));
    }

    /**
     * Creates a clock that starts in agreement with the local clock.
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
     * The time observed in a response.
     *
     * @param offset the time by which the server is ahead of the local clock
     * @param at     the local time of the observation; null before the first response
     * @param tick   the reading of the monotonic clock at the observation
     */
    private record Observation(Duration offset, Instant at, long tick) {}

    /** A date as text and as the moment that it means; null for nonsense. */
    private record Parsed(String text, Instant date) {}

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
        Instant server = httpDate == null ? null : parsed(httpDate);
        if (server != null) {
            observe(server);
        }
    }

    /** Many answers of a second have the same date. */
    private Instant parsed(String httpDate) {
        Parsed known = lastParsed;
        if (!known.text().equals(httpDate)) {
            known = new Parsed(httpDate, DateUtils.parseStandardDate(httpDate));
            lastParsed = known;
        }
        return known.date();
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

    /** Returns the time by which the local clock was set ahead since the last response; zero if it was not set. */
    private static Duration jump(Observation since, Instant now, long tick) {
        if (since.at() == null) {
            return Duration.ZERO;
        }
        Duration jump = Duration.between(since.at(), now).minusNanos(tick - since.tick());
        return jump.abs().compareTo(TOLERANCE) > 0 ? jump : Duration.ZERO;
    }

    /** Returns true if a response has shown the server's time. */
    public boolean isKnown() {
        return latest.get().at() != null;
    }

    /** Returns the time by which the server is ahead of the local clock; negative if it is behind. */
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
