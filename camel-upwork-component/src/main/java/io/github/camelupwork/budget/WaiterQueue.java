// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.budget;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The queue of waiting requests. Next is the highest priority, in turn among its endpoints, in order of arrival within
 * an endpoint; every n-th permit goes to the oldest waiter. Not thread-safe.
 */
final class WaiterQueue {

    private final Map<Priority, Map<String, Set<Waiter>>> lines = new EnumMap<>(Priority.class);
    private final Set<Waiter> byArrival = new LinkedHashSet<>();
    private final int oldestIn;
    private int turn;

    WaiterQueue(int oldestIn) {
        this.oldestIn = oldestIn;
        for (Priority priority : Priority.values()) {
            lines.put(priority, new LinkedHashMap<>());
        }
    }

    void add(Waiter waiter) {
        byArrival.add(waiter);
        lines.get(waiter.priority())
                .computeIfAbsent(waiter.endpointId(), id -> new LinkedHashSet<>())
                .add(waiter);
    }

    /** Returns true if a money operation waits. */
    boolean hasMoney() {
        return !lines.get(Priority.MONEY).isEmpty();
    }

    /** Returns true if a request other than a money operation waits. */
    boolean hasOthers() {
        for (Map.Entry<Priority, Map<String, Set<Waiter>>> line : lines.entrySet()) {
            if (line.getKey() != Priority.MONEY && !line.getValue().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns true if the next permit goes to a money operation: always, except when it is the turn of the oldest
     * waiter.
     */
    boolean isMoneyNext() {
        return hasMoney()
                && ((turn + 1) % oldestIn != 0 || byArrival.iterator().next().isMoney());
    }

    /** Removes and returns the next money operation; null if none waits. */
    Waiter nextMoney() {
        if (!hasMoney()) {
            return null;
        }
        Waiter next =
                lines.get(Priority.MONEY).values().iterator().next().iterator().next();
        turn = isMoneyNext() ? (turn + 1) % oldestIn : turn;
        remove(next);
        endTurn(next);
        return next;
    }

    /** Removes and returns the next waiter; null if none waits. */
    Waiter next() {
        if (byArrival.isEmpty()) {
            return null;
        }
        turn = (turn + 1) % oldestIn;
        Waiter next = turn == 0 ? byArrival.iterator().next() : mostImportant();
        remove(next);
        endTurn(next);
        return next;
    }

    private Waiter mostImportant() {
        for (Map<String, Set<Waiter>> endpoints : lines.values()) {
            if (!endpoints.isEmpty()) {
                return endpoints.values().iterator().next().iterator().next();
            }
        }
        throw new NoSuchElementException();
    }

    /** Moves the endpoint to the end of the queue of its priority. */
    private void endTurn(Waiter served) {
        Map<String, Set<Waiter>> endpoints = lines.get(served.priority());
        Set<Waiter> others = endpoints.remove(served.endpointId());
        if (others != null) {
            endpoints.put(served.endpointId(), others);
        }
    }

    /** Takes it out, if it is there. */
    void remove(Waiter waiter) {
        if (byArrival.remove(waiter)) {
            Map<String, Set<Waiter>> endpoints = lines.get(waiter.priority());
            Set<Waiter> own = endpoints.get(waiter.endpointId());
            own.remove(waiter);
            if (own.isEmpty()) {
                endpoints.remove(waiter.endpointId());
            }
        }
    }

    /** Takes out all that match, in the order of their arrival. */
    List<Waiter> removeIf(Predicate<Waiter> condition) {
        List<Waiter> matching = byArrival.stream().filter(condition).toList();
        matching.forEach(this::remove);
        return matching;
    }

    boolean isEmpty() {
        return byArrival.isEmpty();
    }

    int size() {
        return byArrival.size();
    }

    /** Returns the number of waiting money operations, or of the others. */
    int size(boolean money) {
        int moving = 0;
        for (Set<Waiter> line : lines.get(Priority.MONEY).values()) {
            moving += line.size();
        }
        return money ? moving : byArrival.size() - moving;
    }

    /** Returns the number of waiters per priority. */
    Map<Priority, Integer> sizes() {
        Map<Priority, Integer> sizes = new EnumMap<>(Priority.class);
        lines.forEach((priority, endpoints) -> sizes.put(
                priority, endpoints.values().stream().mapToInt(Set::size).sum()));
        return sizes;
    }
}
