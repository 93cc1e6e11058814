// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.benchmarks.consume;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import io.github.camelupwork.consumer.source.ConsumerProbe;

/**
 * Counts how often each consumer is answered, from the moment when all have been answered once. Safe for many
 * threads.
 */
final class Turns implements ConsumerProbe {

    private final int consumers;
    private final CountDownLatch left;
    private final Set<String> started = new HashSet<>();
    private final Map<String, List<Long>> answered = new HashMap<>();
    private long begin;

    /**
     * @param consumers the number of consumers; routes start one after another, and running ones must not use up the
     *                  turns
     * @param turns     the number of turns to wait for, of all consumers together
     */
    Turns(int consumers, int turns) {
        this.consumers = consumers;
        left = new CountDownLatch(turns);
    }

    @Override
    public synchronized void reached(Point point, String key) {
        if (point != Point.PAGE_READ || left.getCount() == 0) {
            return;
        }
        if (started.size() < consumers) {
            started.add(key);
            begin = System.nanoTime();
            return;
        }
        answered.computeIfAbsent(key, consumer -> new ArrayList<>()).add(System.nanoTime() - begin);
        left.countDown();
    }

    /** Waits until there were enough; whether there were. */
    boolean await(Duration patience) throws InterruptedException {
        return left.await(patience.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Returns the number of responses for each consumer, in ascending order. */
    synchronized List<Integer> perConsumer() {
        return answered.values().stream().map(List::size).sorted().toList();
    }

    /**
     * Returns the time that each consumer waited for each of its responses, the first from the beginning of the
     * count; the shortest first.
     */
    synchronized List<Duration> waits() {
        return answered.values().stream()
                .flatMap(times -> IntStream.range(0, times.size())
                        .mapToObj(i -> Duration.ofNanos(times.get(i) - (i == 0 ? 0 : times.get(i - 1)))))
                .sorted()
                .toList();
    }
}
