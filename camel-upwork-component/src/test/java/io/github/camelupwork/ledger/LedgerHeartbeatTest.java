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
    private final Ledger ledger =
            new Ledger(new BeatenStore(), LedgerOptions.defaults().lease(Duration.ofMillis(30)));

    @Test
    void beatsUntilClosedThoughTheStoreFailsForAMoment() throws Exception {
        ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor();
        try {
            LedgerHeartbeat heartbeat = LedgerHeartbeat.start(ledger, executor);
            await().atMost(Duration.ofMinutes(5)).until(() -> beats.size() >= 6);
            heartbeat.close();
            executor.submit(() -> {}).get();
            int stopped = beats.size();
            executor.submit(() -> {}).get();
            assertThat(beats).hasSize(stopped);
        } finally {
            executor.shutdownNow();
        }
    }

    /** Counts the beats; at the third the store fails, at the fourth the pool of connections, in its own words. */
    private final class BeatenStore extends ForwardingStore {

        private BeatenStore() {
            super(new MemoryLedgerStore());
        }

        @Override
        public void beat(LedgerOwner owner, Instant now) {
            beats.add(now);
            if (beats.size() == 3) {
                throw new LedgerStoreException("away");
            }
            if (beats.size() == 4) {
                throw new IllegalStateException("no connection");
            }
        }
    }
}
