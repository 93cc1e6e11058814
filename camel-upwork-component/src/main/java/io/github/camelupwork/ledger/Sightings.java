// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Measures the time for which values have been seen unchanged, by a monotonic clock: no wall clock, here or on another
 * machine, can lengthen it. Thread-safe.
 *
 * @param <K> the type of the keys to which the values belong
 */
final class Sightings<K> {

    /**
     * The most values that are remembered. A forgotten value counts as seen for the first time again, and so as
     * unchanged for a shorter time.
     */
    private static final int MOST = 10_000;

    private final LongSupplier nanos;
    private final Map<K, Sighting> known = new LinkedHashMap<>() {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, Sighting> eldest) {
            return size() > MOST;
        }
    };

    Sightings(LongSupplier nanos) {
        this.nanos = nanos;
    }

    private record Sighting(Object value, long since) {}

    /** Returns the time for which the value has been the same; zero when it is seen for the first time. */
    synchronized Duration unchanged(K key, Object value) {
        long now = nanos.getAsLong();
        Sighting before = known.get(key);
        if (before == null || !before.value().equals(value)) {
            known.put(key, new Sighting(value, now));
            return Duration.ZERO;
        }
        return Duration.ofNanos(now - before.since());
    }

    /** Returns the time since the value was seen first; empty if it was not, or is forgotten. */
    synchronized Optional<Duration> since(K key, Object value) {
        return Optional.ofNullable(known.get(key))
                .filter(sighting -> sighting.value().equals(value))
                .map(sighting -> Duration.ofNanos(nanos.getAsLong() - sighting.since()));
    }
}
