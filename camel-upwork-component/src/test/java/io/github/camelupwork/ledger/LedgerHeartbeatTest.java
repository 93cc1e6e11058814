// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

import org.junit.jupiter.api.Test;

class LedgerHeartbeatTest {

    private final Queue<Instant> beats = new ConcurrentLinkedQueue<>();
    private final Ledger ledger = new Ledger(new BeatenStore(), LedgerOptions.defaults().lease(Duration.ofMillis(30)));

    @Test
    void beatsUntilClosedThoughTheStoreFailsForAMoment() throws Exception {
        ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor();
        try {
            LedgerHeartbeat heartbeat = LedgerHeartbeat.start(ledger, executor);
            await().until(() -> beats.size() >= 5);
            heartbeat.close();
            executor.submit(() -> { }).get();
            int stopped = beats.size();
            executor.submit(() -> { }).get();
            assertThat(beats).hasSize(stopped);
        } finally {
            executor.shutdownNow();
        }
    }

    /** Counts the beats and fails at the third. */
    private final class BeatenStore implements LedgerStore {
        private final MemoryLedgerStore store = new MemoryLedgerStore();

        @Override
        public void beat(LedgerOwner owner, Instant now) {
            beats.add(now);
            if (beats.size() == 3) {
                throw new LedgerStoreException("away");
            }
        }

        @Override
        public java.util.Optional<LedgerEntry> find(PaymentId id) {
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
        public java.util.List<Transition> history(PaymentId id) {
            return store.history(id);
        }

        @Override
        public java.util.List<LedgerEntry> list(LedgerFilter filter) {
            return store.list(filter);
        }

        @Override
        public java.util.Map<LedgerState, Long> count(LedgerFilter filter) {
            return store.count(filter);
        }

        @Override
        public java.util.Optional<Instant> seen(String owner) {
            return store.seen(owner);
        }

        @Override
        public void leave(LedgerOwner owner) {
            store.leave(owner);
        }
    }
}
