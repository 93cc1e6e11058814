// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.rows;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import io.github.camelupwork.report.DateRange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs every few seconds how far a long report has come. */
final class Progress {

    private static final Logger LOG = LoggerFactory.getLogger(Progress.class);
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final String operation;
    private final Clock clock;
    private final Instant start;
    private Instant last;
    private long rows;
    private long pages;

    Progress(String operation, Clock clock) {
        this.operation = operation;
        this.clock = clock;
        this.start = clock.instant();
        this.last = start;
    }

    /**
     * A page was read.
     *
     * @param more   the number of its rows
     * @param window the days that are being read
     */
    synchronized void read(int more, DateRange window) {
        rows += more;
        pages++;
        Instant now = clock.instant();
        if (Duration.between(last, now).compareTo(EVERY) >= 0) {
            last = now;
            LOG.info(
                    "{}: {} rows in {} pages after {} s, now at {} to {}",
                    operation,
                    rows,
                    pages,
                    Duration.between(start, now).toSeconds(),
                    window.from(),
                    window.to());
        }
    }
}
