// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.runtime;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The running consumers of a component. */
public final class Consumers {

    private final Map<Object, Entry> running = new ConcurrentHashMap<>();

    private record Entry(Supplier<ConsumerStatus> status, Runnable wake) {

        private boolean isCalled(Collection<String> names) {
            ConsumerStatus now = status.get();
            return names.contains(now.position()) || now.route() != null && names.contains(now.route());
        }

        private String name() {
            return Objects.requireNonNullElse(status.get().route(), status.get().position());
        }
    }

    /** A consumer runs; {@code wake} makes it poll at once. */
    public void add(Object consumer, Supplier<ConsumerStatus> status, Runnable wake) {
        running.put(consumer, new Entry(status, wake));
    }

    /** A consumer runs no longer. */
    public void remove(Object consumer) {
        running.remove(consumer);
    }

    /** The names in a text that are separated by commas. */
    public static List<String> names(Object text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.toString().split(","))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList();
    }

    /**
     * Makes consumers poll at once.
     *
     * @param names ids of routes and names of positions; all consumers if there are none
     * @return the names of those that run and are woken
     */
    public List<String> wake(Collection<String> names) {
        List<Entry> called = running.values().stream()
                .filter(entry -> names.isEmpty() || entry.isCalled(names))
                .toList();
        called.forEach(entry -> entry.wake().run());
        return called.stream().map(Entry::name).sorted().toList();
    }

    /** Returns whether a consumer of that route or position runs. */
    public boolean isRunning(String name) {
        return running.values().stream().anyMatch(entry -> entry.isCalled(List.of(name)));
    }

    /** The state of each, in the order of their positions. */
    List<ConsumerStatus> status() {
        return running.values().stream()
                .map(entry -> entry.status().get())
                .sorted(Comparator.comparing(ConsumerStatus::position))
                .toList();
    }
}
