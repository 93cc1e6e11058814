// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.budget;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Who waits, and who is next: the most important priority, in turn among its endpoints, first come first served within an
 * endpoint; now and then who has waited longest. Not safe for many threads.
 */
final class WaitingRoom {

    private final Map<Priority, Map<String, Set<Waiter>>> lines = new EnumMap<>(Priority.class);
    private final Set<Waiter> byArrival = new LinkedHashSet<>();
    private final int oldestIn;
    private int turn;

    WaitingRoom(int oldestIn) {
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

    /** Whether somebody waits who moves money. */
    boolean hasMoney() {
        return !lines.get(Priority.MONEY).isEmpty();
    }

    /** Whether somebody waits who does not. */
    boolean hasOthers() {
        return lines.entrySet().stream()
                .anyMatch(line ->
                        line.getKey() != Priority.MONEY && !line.getValue().isEmpty());
    }

    /** Whether the next permit goes to money: always, but for the turn of who has waited longest. */
    boolean isMoneyNext() {
        return hasMoney()
                && ((turn + 1) % oldestIn != 0 || byArrival.iterator().next().isMoney());
    }

    /** Takes out who moves money and is next; null if nobody does. */
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

    /** Takes out who is next; null if nobody waits. */
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
        Map<String, Set<Waiter>> endpoints = lines.values().stream()
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElseThrow();
        return endpoints.values().iterator().next().iterator().next();
    }

    /** The endpoint goes to the end of the line of its priority. */
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

    /** How many wait of those that move money, or of the others. */
    int size(boolean money) {
        int moving =
                lines.get(Priority.MONEY).values().stream().mapToInt(Set::size).sum();
        return money ? moving : byArrival.size() - moving;
    }

    /** How many wait, for every priority. */
    Map<Priority, Integer> sizes() {
        Map<Priority, Integer> sizes = new EnumMap<>(Priority.class);
        lines.forEach((priority, endpoints) -> sizes.put(
                priority, endpoints.values().stream().mapToInt(Set::size).sum()));
        return sizes;
    }
}
