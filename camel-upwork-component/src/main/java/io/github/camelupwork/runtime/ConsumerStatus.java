// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.runtime;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A consumer at one moment.
 *
 * @param position    the name under which its position is kept
 * @param operation   the operation that it polls
 * @param route       the id of its route; null if it has none
 * @param lastPoll    the time at which the last poll began; null before the first
 * @param lastItems   the number of items that the last poll handed to the route
 * @param lastError   the error of the last poll, in words; null if it succeeded
 * @param caughtUpAt  the time of the last poll that left nothing behind: all that Upwork had then is done; null if none did
 * @param through     the last day of a report that is complete; null if there is none
 * @param failed      the number of items that the route failed on and that come again
 * @param givenUp     the number of items that were given up
 * @param lastGivenUp the items that were given up last, the latest first; a hundred at most
 * @param remembered  the number of items that are remembered
 */
public record ConsumerStatus(
        String position,
        String operation,
        String route,
        Instant lastPoll,
        int lastItems,
        String lastError,
        Instant caughtUpAt,
        String through,
        int failed,
        long givenUp,
        List<GivenUpItem> lastGivenUp,
        int remembered) {

    /** Returns how far it is behind Upwork at that time; zero if it has not polled yet. */
    public Duration lag(Instant now) {
        Instant since = caughtUpAt == null ? lastPoll : caughtUpAt;
        return since == null || since.isAfter(now) ? Duration.ZERO : Duration.between(since, now);
    }
}
