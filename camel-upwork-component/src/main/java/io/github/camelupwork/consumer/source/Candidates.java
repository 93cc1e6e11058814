// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer.source;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

import io.github.camelupwork.client.Envelope;

/**
 * What a reading of a list found new. Of more than a bound the newest are let go, so that memory does not grow with the list:
 * nobody has remembered them, so a later reading finds them again, when the older ones are done.
 */
final class Candidates {

    private final boolean newestFirst;
    private final int bound;
    private List<Candidate> held = new ArrayList<>();
    private boolean complete = true;

    /**
     * An item that was not seen before.
     *
     * @param time     when it was made; null if it does not say
     * @param envelope of the page it was on
     * @param position its place in the list
     * @param failed   whether the route has failed on it before; such make room for others
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
     * @param newestFirst whether the list has its newest items first
     * @param bound       how many to hold at most, besides one page
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

    /** Whether none was let go. */
    boolean isComplete() {
        return complete;
    }

    /** Lets the newest go, if there are too many; behind each page. */
    void trim() {
        if (held.size() > bound) {
            held = new ArrayList<>(oldest(bound));
            held.sort(Comparator.comparingLong(Candidate::position));
            complete = false;
        }
    }

    /**
     * So many of them at most, the oldest first. Of a list with the newest first its last are chosen, so that what is left
     * stands
     * before what is done; of others the oldest by the time that they say.
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
