// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger.reconcile;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;

/** Reads for a payment that waits for it: after its time it reads nothing more. */
final class BoundedReader implements Reader {

    private final Reader reader;
    private final Duration time;
    private final LongSupplier nanos;
    private final long began;

    /**
     * Begins now.
     *
     * @param time  how long it may begin to read
     * @param nanos a monotonic clock
     */
    BoundedReader(Reader reader, Duration time, LongSupplier nanos) {
        this.reader = reader;
        this.time = time;
        this.nanos = nanos;
        this.began = nanos.getAsLong();
    }

    @Override
    public Object read(String operation, Map<String, Object> options) throws Exception {
        if (nanos.getAsLong() - began > time.toNanos()) {
            throw new IllegalStateException(
                    "reading took longer than " + time.toSeconds() + " s, for which a payment waits");
        }
        return reader.read(operation, options);
    }

    @Override
    public Set<String> unavailableColumns(String operation) {
        return reader.unavailableColumns(operation);
    }
}
