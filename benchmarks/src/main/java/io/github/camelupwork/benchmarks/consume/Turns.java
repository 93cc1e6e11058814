// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.benchmarks.consume;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import io.github.camelupwork.consumer.ConsumerProbe;

/** Notes when each consumer was answered. Safe for many threads. */
final class Turns implements ConsumerProbe {

    private final long start = System.nanoTime();
    private final CountDownLatch left;
    private final Map<String, List<Long>> answered = new ConcurrentHashMap<>();

    /** @param turns how many to wait for, of all consumers together */
    Turns(int turns) {
        left = new CountDownLatch(turns);
    }

    @Override
    public void reached(Point point, String key) {
        if (point == Point.PAGE_READ && left.getCount() > 0) {
            answered.computeIfAbsent(key, consumer -> new ArrayList<>()).add(System.nanoTime() - start);
            left.countDown();
        }
    }

    /** Waits until there were enough; whether there were. */
    boolean await(Duration patience) throws InterruptedException {
        return left.await(patience.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** How often each consumer was answered, the rarest first. */
    List<Integer> perConsumer() {
        return answered.values().stream().map(List::size).sorted().toList();
    }

    /** How long each consumer waited for each of its answers, its first included; the shortest first. */
    List<Duration> waits() {
        return answered.values().stream()
                .flatMap(times -> IntStream.range(0, times.size())
                        .mapToObj(i -> Duration.ofNanos(times.get(i) - (i == 0 ? 0 : times.get(i - 1)))))
                .sorted()
                .toList();
    }
}
