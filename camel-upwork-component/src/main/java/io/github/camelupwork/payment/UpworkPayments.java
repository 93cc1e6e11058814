// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.payment;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;

import io.github.camelupwork.client.UpworkClient;
import io.github.camelupwork.ledger.Ledger;
import io.github.camelupwork.ledger.LedgerEntry;
import io.github.camelupwork.ledger.LedgerOptions;
import io.github.camelupwork.ledger.reconcile.Reader;
import io.github.camelupwork.ledger.reconcile.Reconcilers;
import io.github.camelupwork.ledger.reconcile.Reconciliation;

/** The payments of one component: its ledger, opened at the first use, and the settlement of unknown payments. */
public final class UpworkPayments implements AutoCloseable {

    private final PaymentSettings settings;
    private final Function<LedgerEntry, List<Reader>> readers;
    private final ScheduledExecutorService scheduler;
    private final Executor executor;
    private final UpworkLedger ledger;
    private Reconciliation reconciliation;

    /**
     * @param place     the location of the ledger
     * @param options   the options of the ledger
     * @param readers   returns the readers of Upwork on behalf of the payer of an entry, in the order to try
     * @param scheduler triggers the maintenance of the ledger
     * @param executor  runs blocking work
     */
    public UpworkPayments(
            LedgerPlace place,
            LedgerOptions options,
            PaymentSettings settings,
            Function<LedgerEntry, List<Reader>> readers,
            ScheduledExecutorService scheduler,
            Executor executor) {
        this.settings = settings;
        this.readers = readers;
        this.scheduler = scheduler;
        this.executor = executor;
        this.ledger = new UpworkLedger(place, options, scheduler, this::maintain);
    }

    /** Makes payments of one account; opens the ledger. */
    public PaymentCalls calls(UpworkClient client, Reader reader) {
        Ledger open = ledger.open();
        return new PaymentCalls(
                open, reconciliation(open), settings.trace(), client, reader, executor, settings.snapshot());
    }

    /** The ledger, open. */
    public Ledger ledger() {
        return ledger.open();
    }

    /** Settles unknown payments of the ledger; opens it. */
    public UnknownPayments unknown() {
        return unknown(ledger.open());
    }

    /** The state of the ledger; empty if there is none. */
    public Optional<LedgerStatus> status() {
        return ledger.status();
    }

    private LedgerMaintenance maintain(Ledger open) {
        return LedgerMaintenance.start(open, unknown(open), settings.settleEvery(), scheduler, executor);
    }

    private UnknownPayments unknown(Ledger open) {
        return new UnknownPayments(open, reconciliation(open), readers);
    }

    /** One for all, since it shares what it reads. */
    private synchronized Reconciliation reconciliation(Ledger open) {
        if (reconciliation == null) {
            reconciliation =
                    new Reconciliation(open, Reconcilers.standard(), settings.delays(), settings.settleAbsent());
        }
        return reconciliation;
    }

    @Override
    public void close() {
        ledger.close();
    }
}
