// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

import org.apache.hc.client5.http.utils.DateUtils;

/**
 * The time as Upwork sees it: the local clock plus what the {@code Date} headers of its answers say it is off by. OAuth 1.0a
 * requests with a wrong timestamp are refused, and {@code Retry-After} dates are meant by this clock.
 */
public final class ServerClock extends Clock {

    /** {@code Date} counts whole seconds and travels a while, so smaller differences say nothing. */
    private static final Duration TOLERANCE = Duration.ofSeconds(5);

    private final Clock local;
    private final AtomicReference<Duration> offset;

    /** Starts in agreement with the local clock. */
    public ServerClock(Clock local) {
        this(local, new AtomicReference<>(Duration.ZERO));
    }

    private ServerClock(Clock local, AtomicReference<Duration> offset) {
        this.local = local;
        this.offset = offset;
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
        Duration seen = Duration.between(local.instant(), server);
        offset.updateAndGet(known -> seen.minus(known).abs().compareTo(TOLERANCE) > 0 ? seen : known);
    }

    /** How far the server is ahead of the local clock; negative if it is behind. */
    public Duration offset() {
        return offset.get();
    }

    @Override
    public Instant instant() {
        return local.instant().plus(offset.get());
    }

    @Override
    public ZoneId getZone() {
        return local.getZone();
    }

    /** The same clock in another zone; what one learns the other knows. */
    @Override
    public Clock withZone(ZoneId zone) {
        return new ServerClock(local.withZone(zone), offset);
    }
}
