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

/** Looks after an open ledger from time to time: finds what dead processes had sent, and settles what is unknown. */
public final class LedgerCare implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerCare.class);

    private final List<ScheduledFuture<?>> rounds;

    private LedgerCare(List<ScheduledFuture<?>> rounds) {
        this.rounds = rounds;
    }

    /**
     * Goes its rounds until closed.
     *
     * @param settleEvery how often to read what became of unknown payments; zero for never
     * @param scheduler   only says when
     * @param executor    does the work, which blocks
     */
    public static LedgerCare start(
            Ledger ledger,
            UnknownPayments unknown,
            Duration settleEvery,
            ScheduledExecutorService scheduler,
            Executor executor) {
        ScheduledFuture<?> recovery = every(ledger.options().lease(), scheduler, executor, ledger::recover);
        return new LedgerCare(
                settleEvery.isZero()
                        ? List.of(recovery)
                        : List.of(
                                recovery,
                                every(settleEvery, scheduler, executor, () -> unknown.settleAll(LedgerFilter.all()))));
    }

    /** A round that is not done when the next is due lets it pass; one that fails stops nothing. */
    private static ScheduledFuture<?> every(
            Duration period, ScheduledExecutorService scheduler, Executor executor, Runnable work) {
        AtomicBoolean busy = new AtomicBoolean();
        Runnable round = () -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                LOG.warn("The ledger of payments could not be looked after: {}", e.getMessage(), e);
            } finally {
                busy.set(false);
            }
        };
        return scheduler.scheduleWithFixedDelay(
                () -> hand(round, busy, executor), period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void hand(Runnable round, AtomicBoolean busy, Executor executor) {
        if (busy.compareAndSet(false, true)) {
            try {
                executor.execute(round);
            } catch (RejectedExecutionException stopping) {
                busy.set(false);
            }
        }
    }

    @Override
    public void close() {
        rounds.forEach(round -> round.cancel(false));
    }
}
