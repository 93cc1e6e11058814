// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer;

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
     * @param failed   whether the route has failed on it before
     */
    record Candidate(String identity, String fingerprint, Object body, Instant time, Envelope envelope, long position,
                     boolean failed) {
    }

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
            held = new ArrayList<>(oldestFirst().subList(0, bound));
            held.sort(Comparator.comparingLong(Candidate::position));
            complete = false;
        }
    }

    /** By the time that they say, else by the order of the list. What fails again and again makes room for others. */
    List<Candidate> oldestFirst() {
        List<Candidate> ordered = new ArrayList<>(held);
        if (newestFirst) {
            Collections.reverse(ordered);
        }
        if (ordered.stream().allMatch(candidate -> candidate.time() != null)) {
            ordered.sort(Comparator.comparing(Candidate::time));
        }
        if (held.size() > bound) {
            ordered.sort(Comparator.comparing(Candidate::failed));
        }
        return ordered;
    }
}
