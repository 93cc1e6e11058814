// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.runtime;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The running consumers of a component. */
public final class Consumers {

    private final Map<Object, Supplier<ConsumerStatus>> running = new ConcurrentHashMap<>();

    /** A consumer runs. */
    public void add(Object consumer, Supplier<ConsumerStatus> status) {
        running.put(consumer, status);
    }

    /** A consumer runs no longer. */
    public void remove(Object consumer) {
        running.remove(consumer);
    }

    /** The state of each, in the order of their positions. */
    List<ConsumerStatus> status() {
        return running.values().stream()
                .map(Supplier::get)
                .sorted(Comparator.comparing(ConsumerStatus::position))
                .toList();
    }
}
