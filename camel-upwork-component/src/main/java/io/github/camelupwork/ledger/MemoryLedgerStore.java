// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Keeps the ledger in memory: for tests only, as it forgets everything with the process. */
public final class MemoryLedgerStore implements LedgerStore {

    private final Map<PaymentId, LedgerEntry> entries = new HashMap<>();
    private final Map<PaymentId, List<Transition>> histories = new HashMap<>();
    private final Map<String, Instant> owners = new HashMap<>();

    @Override
    public synchronized Optional<LedgerEntry> find(PaymentId id) {
        return Optional.ofNullable(entries.get(id));
    }

    @Override
    public synchronized boolean insert(LedgerEntry entry, Transition transition) {
        if (entries.putIfAbsent(entry.id(), entry) != null) {
            return false;
        }
        histories.computeIfAbsent(entry.id(), id -> new ArrayList<>()).add(transition);
        return true;
    }

    @Override
    public synchronized boolean update(LedgerEntry entry, Transition transition) {
        LedgerEntry stored = entries.get(entry.id());
        if (stored == null || stored.version() != entry.version() - 1) {
            return false;
        }
        entries.put(entry.id(), entry);
        histories.get(entry.id()).add(transition);
        return true;
    }

    @Override
    public synchronized List<Transition> history(PaymentId id) {
        return List.copyOf(histories.getOrDefault(id, List.of()));
    }

    @Override
    public synchronized List<LedgerEntry> list(LedgerFilter filter) {
        return matching(filter).sorted(filter.order()).limit(filter.limit()).toList();
    }

    @Override
    public synchronized Map<LedgerState, Long> count(LedgerFilter filter) {
        Map<LedgerState, Long> counts = new EnumMap<>(LedgerState.class);
        for (LedgerState state : LedgerState.values()) {
            counts.put(
                    state,
                    matching(filter).filter(entry -> entry.state() == state).count());
        }
        return counts;
    }

    @Override
    public synchronized int purge(Instant before, int most) {
        List<LedgerEntry> old = list(LedgerFilter.all()
                .in(LedgerState.CONFIRMED, LedgerState.REFUSED)
                .before(before)
                .first(most));
        old.forEach(entry -> {
            entries.remove(entry.id());
            histories.remove(entry.id());
        });
        return old.size();
    }

    @Override
    public synchronized void beat(LedgerOwner owner, Instant now) {
        owners.put(owner.id(), now);
    }

    @Override
    public synchronized Optional<Instant> seen(String owner) {
        return Optional.ofNullable(owners.get(owner));
    }

    @Override
    public synchronized Map<String, Instant> owners() {
        return Map.copyOf(owners);
    }

    @Override
    public synchronized void leave(LedgerOwner owner) {
        owners.remove(owner.id());
    }

    private Stream<LedgerEntry> matching(LedgerFilter filter) {
        return entries.values().stream().filter(filter::matches);
    }
}
