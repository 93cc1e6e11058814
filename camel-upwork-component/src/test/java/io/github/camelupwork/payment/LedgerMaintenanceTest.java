// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.camelupwork.ledger.Ledger;
import io.github.camelupwork.ledger.LedgerOptions;
import io.github.camelupwork.ledger.LedgerState;
import io.github.camelupwork.ledger.MemoryLedgerStore;
import io.github.camelupwork.ledger.Payments;
import io.github.camelupwork.ledger.reconcile.Reconcilers;
import io.github.camelupwork.ledger.reconcile.Reconciliation;
import io.github.camelupwork.ledger.reconcile.SettleAbsent;
import io.github.camelupwork.ledger.reconcile.SettlementDelays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LedgerMaintenanceTest {

    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
    private final MemoryLedgerStore store = new MemoryLedgerStore();
    private final Ledger ledger = new Ledger(store, LedgerOptions.defaults().lease(Duration.ofMillis(20)));
    private final AtomicInteger readings = new AtomicInteger();
    private final UnknownPayments unknown = new UnknownPayments(
            ledger,
            new Reconciliation(ledger, Reconcilers.standard(), SettlementDelays.none(), SettleAbsent.AUTO),
            payment -> {
                readings.incrementAndGet();
                return List.of();
            });

    @AfterEach
    void stop() {
        scheduler.shutdownNow();
    }

    @Test
    void findsWhatADeadProcessHadSentWhileThisOneRuns() {
        LedgerMaintenance care = LedgerMaintenance.start(ledger, unknown, Duration.ZERO, scheduler, Runnable::run);
        Ledger dying = new Ledger(store, LedgerOptions.defaults());
        Payments.sent(dying, Payments.bonus("INV-1", "5"));
        dying.close();

        await().atMost(Duration.ofMinutes(5))
                .until(() -> ledger.find(Payments.id("INV-1")).orElseThrow().state() == LedgerState.UNKNOWN);
        care.close();
        assertThat(readings).as("settling is switched off").hasValue(0);
    }

    @Test
    void readsAgainAndAgainWhatIsUnknown() {
        ledger.unknown(Payments.sent(ledger, Payments.bonus("INV-1", "5")), "reset");

        LedgerMaintenance care =
                LedgerMaintenance.start(ledger, unknown, Duration.ofMillis(10), scheduler, Runnable::run);

        await().atMost(Duration.ofMinutes(5)).until(() -> readings.get() >= 2);
        care.close();
    }

    @Test
    void goesOnAfterAFailure() {
        AtomicInteger refusals = new AtomicInteger();
        LedgerMaintenance care = LedgerMaintenance.start(ledger, unknown, Duration.ofMillis(10), scheduler, work -> {
            if (refusals.incrementAndGet() < 3) {
                throw new java.util.concurrent.RejectedExecutionException("busy");
            }
            work.run();
        });
        ledger.unknown(Payments.sent(ledger, Payments.bonus("INV-1", "5")), "reset");

        await().atMost(Duration.ofMinutes(5)).until(() -> readings.get() >= 1);
        care.close();
    }
}
