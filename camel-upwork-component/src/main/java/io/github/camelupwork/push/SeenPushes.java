// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.push;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** The ids of pushes for as long as a copy of them would pass. Bounded, and thread-safe. */
final class SeenPushes {

    static final int CAPACITY = 10_000;

    /** By the time until which they are kept, the earliest first. */
    private final Map<String, Instant> seen = new LinkedHashMap<>();

    private final Duration kept;

    /** @param tolerance the distance that a timestamp may have from now, in both directions */
    SeenPushes(Duration tolerance) {
        this.kept = tolerance.multipliedBy(2);
    }

    /** Notes a push, unless it was seen before or there is no room. */
    synchronized PushVerdict note(String id, Instant now) {
        Iterator<Instant> ends = seen.values().iterator();
        while (ends.hasNext() && ends.next().isBefore(now)) {
            ends.remove();
        }
        if (seen.containsKey(id)) {
            return PushVerdict.REPLAYED;
        }
        if (seen.size() >= CAPACITY) {
            return PushVerdict.TOO_MANY;
        }
        seen.put(id, now.plus(kept));
        return PushVerdict.ACCEPTED;
    }
}
