// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.page;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs every few seconds how far long reading has come: of a report, of a list, of the lists of all. */
public final class Progress {

    private static final Logger LOG = LoggerFactory.getLogger(Progress.class);
    private static final long EVERY = TimeUnit.SECONDS.toNanos(5);

    private final String operation;
    private final String things;
    private final LongSupplier nanos;
    private final long start;
    private long last;
    private long count;

    /**
     * @param operation the operation that reads
     * @param things    what is read, for the log: rows, items, lists
     */
    public Progress(String operation, String things) {
        this(operation, things, System::nanoTime);
    }

    Progress(String operation, String things, LongSupplier nanos) {
        this.operation = operation;
        this.things = things;
        this.nanos = nanos;
        this.start = nanos.getAsLong();
        this.last = start;
    }

    /**
     * Counts what was read, and logs it if the last line is long enough ago.
     *
     * @param more  the number that was read just now
     * @param place how far that is, such as {@code  of 400}; may be empty
     */
    public synchronized void read(int more, String place) {
        count += more;
        long now = nanos.getAsLong();
        if (now - last >= EVERY) {
            last = now;
            LOG.info(
                    "{}: {} {}{} read in {} s",
                    operation,
                    count,
                    things,
                    place,
                    TimeUnit.NANOSECONDS.toSeconds(now - start));
        }
    }
}
