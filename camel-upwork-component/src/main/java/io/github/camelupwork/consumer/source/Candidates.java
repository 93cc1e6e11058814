// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer.source;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

import io.github.camelupwork.client.Envelope;

/**
 * The new items found by a reading of a list. Beyond a limit the newest are dropped, so that memory does not grow with
 * the list: they have not been remembered, so a later reading finds them again, when the older ones are done.
 */
final class Candidates {

    private final boolean newestFirst;
    private final int bound;
    private List<Candidate> held = new ArrayList<>();
    private boolean complete = true;

    /**
     * An item that was not seen before.
     *
     * @param time     the time of creation; null if the item does not say
     * @param envelope of the page it was on
     * @param position its place in the list
     * @param failed   true if the route has failed on it before; such items give way to others
     */
    record Candidate(
            String identity,
            String fingerprint,
            Object body,
            Instant time,
            Envelope envelope,
            long position,
            boolean failed) {}

    /**
     * @param newestFirst true if the list has its newest items first
     * @param bound       the maximum number of items to hold, besides one page
     */
    Candidates(boolean newestFirst, int bound) {
        this.newestFirst = newestFirst;
        this.bound = bound;
    }

    void add(Candidate candidate) {
        held.add(candidate);
    }

    int size() {
        return held.size();
    }

    /** Returns true if none was dropped. */
    boolean isComplete() {
        return complete;
    }

    /** Drops the newest, if there are too many; called after each page. */
    void trim() {
        if (held.size() > bound) {
            held = new ArrayList<>(oldest(bound));
            held.sort(Comparator.comparingLong(Candidate::position));
            complete = false;
        }
    }

    /**
     * Returns at most so many of them, the oldest first. Of a list with the newest first the last ones are chosen, so
     * that those left stay ahead of the done ones; of others the oldest by their own time.
     */
    List<Candidate> oldest(int count) {
        List<Candidate> ordered = new ArrayList<>(held);
        if (newestFirst) {
            Collections.reverse(ordered);
        } else {
            byTime(ordered);
        }
        if (held.size() > count) {
            ordered.sort(Comparator.comparing(Candidate::failed));
        }
        List<Candidate> chosen = new ArrayList<>(ordered.subList(0, Math.min(count, ordered.size())));
        byTime(chosen);
        return chosen;
    }

    private static void byTime(List<Candidate> candidates) {
        if (candidates.stream().allMatch(candidate -> candidate.time() != null)) {
            candidates.sort(Comparator.comparing(Candidate::time));
        }
    }
}
