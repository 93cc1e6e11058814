// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.auth;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;

/** The nonces that were used within the window of accepted timestamps. Safe for use by many threads. */
final class Nonces {

    private final Duration window;
    private final TreeMap<Long, Set<String>> used = new TreeMap<>();

    /** Timestamps may be off by {@code window} to either side. */
    Nonces(Duration window) {
        this.window = window;
    }

    /** Returns true if the timestamp (seconds) is close enough to {@code now}. */
    boolean inWindow(long timestamp, Instant now) {
        return Math.abs(now.getEpochSecond() - timestamp) <= window.toSeconds();
    }

    /** Marks a nonce of a key, token and timestamp as used; false if it was used before. */
    synchronized boolean use(String owner, long timestamp, String nonce, Instant now) {
        used.headMap(now.getEpochSecond() - window.toSeconds()).clear();
        return used.computeIfAbsent(timestamp, any -> new HashSet<>()).add(owner + ' ' + nonce);
    }
}
