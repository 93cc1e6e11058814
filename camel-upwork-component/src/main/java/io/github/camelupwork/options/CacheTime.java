// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.options;

import java.time.DateTimeException;
import java.time.Duration;

import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.exception.UpworkArgumentException;

/** The time for which responses to reads are cached. */
final class CacheTime {

    private static final String METADATA = "metadata";
    private static final Duration OF_METADATA = Duration.ofHours(1);
    /** Upwork's terms allow to keep responses for a day. */
    private static final Duration LONGEST = Duration.ofHours(24);

    private CacheTime() {}

    /**
     * The time that an option says.
     *
     * @param text an ISO 8601 duration; null to keep metadata alone
     * @throws UpworkArgumentException if it is none, or too long
     */
    static Duration of(Operation operation, String text) {
        if (text == null) {
            return METADATA.equals(operation.group()) ? OF_METADATA : Duration.ZERO;
        }
        try {
            Duration duration = Duration.parse(text);
            if (!duration.isNegative() && duration.compareTo(LONGEST) <= 0) {
                return duration;
            }
            throw wrong(operation, text, null);
        } catch (DateTimeException e) {
            throw wrong(operation, text, e);
        }
    }

    private static UpworkArgumentException wrong(Operation operation, String text, Exception cause) {
        return new UpworkArgumentException(
                operation.name(),
                "cacheFor",
                "option 'cacheFor' is '" + text + "'; allowed is a duration up to PT24H, such as PT10M",
                cause);
    }
}
