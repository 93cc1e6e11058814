// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A store in which a test can step in between. */
public class ForwardingStore implements LedgerStore {

    private final LedgerStore store;

    public ForwardingStore(LedgerStore store) {
        this.store = store;
    }

    @Override
    public Optional<LedgerEntry> find(PaymentId id) {
        return store.find(id);
    }

    @Override
    public boolean insert(LedgerEntry entry, Transition transition) {
        return store.insert(entry, transition);
    }

    @Override
    public boolean update(LedgerEntry entry, Transition transition) {
        return store.update(entry, transition);
    }

    @Override
    public List<Transition> history(PaymentId id) {
        return store.history(id);
    }

    @Override
    public List<LedgerEntry> list(LedgerFilter filter) {
        return store.list(filter);
    }

    @Override
    public Map<LedgerState, Long> count(LedgerFilter filter) {
        return store.count(filter);
    }

    @Override
    public int purge(Instant before, int most) {
        return store.purge(before, most);
    }

    @Override
    public void beat(LedgerOwner owner, Instant now) {
        store.beat(owner, now);
    }

    @Override
    public Optional<Instant> seen(String owner) {
        return store.seen(owner);
    }

    @Override
    public Map<String, Instant> owners() {
        return store.owners();
    }

    @Override
    public boolean isExclusive() {
        return store.isExclusive();
    }

    @Override
    public void leave(LedgerOwner owner) {
        store.leave(owner);
    }
}
