// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.http;

import java.time.Duration;
import java.time.Instant;

import org.apache.hc.client5.http.utils.DateUtils;

/** Reads the header {@code Retry-After}. */
public final class RetryAfter {

    /** A longer number would not fit, and means "not today" as well. */
    private static final int MOST_DIGITS = 9;

    private RetryAfter() {}

    /**
     * Returns the wait requested by the server, counted from its response.
     *
     * @param header     the header: seconds or an HTTP date; nullable
     * @param serverTime the time of the response by the server's clock (its {@code Date}), to which a date is relative
     * @return the wait, not negative; null if the header is missing or is neither
     */
    public static Duration parse(String header, Instant serverTime) {
        String text = header == null ? "" : header.strip();
        if (text.matches("\\d{1," + MOST_DIGITS + "}")) {
            return Duration.ofSeconds(Long.parseLong(text));
        }
        Instant date = DateUtils.parseStandardDate(text);
        return date == null ? null : untilTheEndOf(date, serverTime);
    }

    /** Both dates are cut to the second, so their difference may be one too short. */
    private static Duration untilTheEndOf(Instant date, Instant serverTime) {
        Duration wait = Duration.between(serverTime, date).plusSeconds(1);
        return wait.isNegative() ? Duration.ZERO : wait;
    }
}
