// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.record;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;

import io.github.camelupwork.simulator.http.IncomingRequest;

/**
 * Every request that arrived, in order of arrival; the oldest fall out beyond a bound. Safe for use by many threads.
 */
public final class RequestLog {

    private static final int BOUND = 200_000;
    private static final int ANSWERS = 200;
    private static final int LONGEST_ANSWER = 20_000;

    private final Clock clock;
    private final AtomicLong last = new AtomicLong();
    private final ConcurrentSkipListMap<Long, RecordedRequest> requests = new ConcurrentSkipListMap<>();
    private final ConcurrentSkipListMap<Long, String> answers = new ConcurrentSkipListMap<>();

    /** A log by that time. */
    public RequestLog(Clock clock) {
        this.clock = clock;
    }

    /** Notes an arrival. */
    public Entry arrived(IncomingRequest request) {
        long sequence = last.incrementAndGet();
        requests.put(
                sequence,
                new RecordedRequest(
                        sequence,
                        clock.instant(),
                        request.method(),
                        request.path(),
                        Masking.query(request.query()),
                        Masking.headers(request.headers()),
                        Masking.body(request),
                        null,
                        null,
                        null,
                        List.of(),
                        0,
                        null,
                        null));
        requests.remove(sequence - BOUND);
        return new Entry(sequence);
    }

    /** Returns the requests that arrived, oldest first. */
    public List<RecordedRequest> all() {
        return List.copyOf(requests.values());
    }

    /** Returns the requests for one operation, by its name or the reference of its binding, oldest first. */
    public List<RecordedRequest> of(String operation) {
        return requests.values().stream()
                .filter(request -> operation.equals(request.operation()) || operation.equals(request.reference()))
                .toList();
    }

    /** Returns the latest requests, newest first. */
    public List<RecordedRequest> latest(int most) {
        return requests.descendingMap().values().stream().limit(most).toList();
    }

    /**
     * Returns the body of a response, secrets hidden, at most its first 20,000 characters; null if it is not known, which
     * includes all but the latest 200.
     */
    public String answer(long sequence) {
        return answers.get(sequence);
    }

    /** Deletes all requests and resets the count. */
    public void reset() {
        requests.clear();
        answers.clear();
        last.set(0);
    }

    /** A request that is being answered: what becomes known of it is added. */
    public final class Entry {

        private final long sequence;

        private Entry(long sequence) {
            this.sequence = sequence;
        }

        /** The request's number. */
        public long sequence() {
            return sequence;
        }

        /** The operation was found. */
        public void routed(String operation, String reference) {
            update(request -> request.routed(operation, reference));
        }

        /** Records the authenticated caller. */
        public void calledBy(String user) {
            update(request -> request.calledBy(user));
        }

        /** Records unknown parameters of the request. */
        public void ignoring(List<String> names) {
            update(request -> request.ignoring(names));
        }

        /** A fault was applied. */
        public void failing(String fault) {
            update(request -> request.failing(fault));
        }

        /** The answer left: status 0 if the client sees none, error null for a success. */
        public void answered(int status, String error) {
            update(request -> request.answered(status, error));
        }

        /** Records the body of the response that the client sees. */
        public void answeredWith(String text) {
            RecordedRequest request = requests.get(sequence);
            if (request != null) {
                String masked = Masking.answer(request.path(), text);
                answers.put(sequence, masked.substring(0, Math.min(masked.length(), LONGEST_ANSWER)));
                answers.headMap(sequence - ANSWERS, true).clear();
            }
        }

        private void update(UnaryOperator<RecordedRequest> change) {
            requests.computeIfPresent(sequence, (key, request) -> change.apply(request));
        }
    }
}
