// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.payment;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import io.github.camelupwork.ledger.Ledger;
import io.github.camelupwork.ledger.LedgerFilter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs periodically on an open ledger: finds payments that dead processes had sent, and settles unknown ones. */
final class LedgerMaintenance implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerMaintenance.class);

    private final List<ScheduledFuture<?>> runs;

    private LedgerMaintenance(List<ScheduledFuture<?>> runs) {
        this.runs = runs;
    }

    /**
     * Runs until closed.
     *
     * @param settleEvery the interval at which unknown payments are settled; zero for never
     * @param scheduler   triggers the runs
     * @param executor    does the work, which blocks
     */
    static LedgerMaintenance start(
            Ledger ledger,
            UnknownPayments unknown,
            Duration settleEvery,
            ScheduledExecutorService scheduler,
            Executor executor) {
        ScheduledFuture<?> recovery = every(ledger.options().lease(), scheduler, executor, ledger::recover);
        return new LedgerMaintenance(
                settleEvery.isZero()
                        ? List.of(recovery)
                        : List.of(
                                recovery,
                                every(settleEvery, scheduler, executor, () -> unknown.settleAll(LedgerFilter.all())),
                                every(settleEvery, scheduler, executor, unknown::lookForForeign)));
    }

    /** A run that is not done when the next is due lets it pass; one that fails stops nothing. */
    private static ScheduledFuture<?> every(
            Duration period, ScheduledExecutorService scheduler, Executor executor, Runnable work) {
        AtomicBoolean busy = new AtomicBoolean();
        Runnable run = () -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                LOG.warn("Ledger maintenance failed: {}", e.getMessage(), e);
            } finally {
                busy.set(false);
            }
        };
        return scheduler.scheduleWithFixedDelay(
                () -> hand(run, busy, executor), period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void hand(Runnable run, AtomicBoolean busy, Executor executor) {
        if (busy.compareAndSet(false, true)) {
            try {
                executor.execute(run);
            } catch (RejectedExecutionException stopping) {
                busy.set(false);
            }
        }
    }

    @Override
    public void close() {
        runs.forEach(run -> run.cancel(false));
    }
}
