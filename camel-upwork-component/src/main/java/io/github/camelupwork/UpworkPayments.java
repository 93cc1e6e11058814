// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;

import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.client.UpworkClient;
import io.github.camelupwork.ledger.Ledger;
import io.github.camelupwork.ledger.LedgerOptions;
import io.github.camelupwork.ledger.PaymentId;
import io.github.camelupwork.ledger.reconcile.Patience;
import io.github.camelupwork.ledger.reconcile.Reconcilers;
import io.github.camelupwork.ledger.reconcile.Reconciliation;
import io.github.camelupwork.payment.PaymentCalls;
import io.github.camelupwork.payment.UnknownPayments;

/** What a component needs to pay: its ledger, opened by whoever uses it first, and how unknown payments are settled. */
final class UpworkPayments implements AutoCloseable {

    private final UpworkComponent component;
    private final ScheduledExecutorService scheduler;
    private final Executor executor;
    private final UpworkLedger ledger;

    /** For the options that the component has now. */
    UpworkPayments(UpworkComponent component, LedgerOptions options, ScheduledExecutorService scheduler, Executor executor) {
        this.component = component;
        this.scheduler = scheduler;
        this.executor = executor;
        this.ledger = new UpworkLedger(component.getLedgerDataSource(), component.state(), options, scheduler, this::careFor);
    }

    /** Makes payments for a session; opens the ledger. */
    PaymentCalls calls(UpworkSession session, Api api, UpworkClient payer) {
        Ledger open = ledger.open();
        return new PaymentCalls(open, reconciliation(open), component.getPaymentTrace(), payer,
                component.reader(session, any -> api), executor);
    }

    /** Answers the operations of the group ledger; opens the ledger. */
    LedgerCalls ledgerCalls(UpworkConfiguration configuration) {
        Ledger open = ledger.open();
        return new LedgerCalls(open, unknown(open), configuration);
    }

    /** How the ledger is; empty if there is none. */
    Optional<UpworkStatus.LedgerStatus> status() {
        return ledger.status();
    }

    private LedgerCare careFor(Ledger open) {
        return LedgerCare.start(open, unknown(open), Duration.ofMillis(component.getSettleUnknownEvery()), scheduler, executor);
    }

    private UnknownPayments unknown(Ledger open) {
        return new UnknownPayments(open, reconciliation(open), payment -> payer(payment).map(component::reader));
    }

    private Reconciliation reconciliation(Ledger open) {
        return new Reconciliation(open, Reconcilers.standard(), new Patience(Duration.ofMillis(component.getSettleAfter()),
                Duration.ofMillis(component.getSettleByReportAfter())));
    }

    /** The session of the account that paid, if it is configured here. */
    private Optional<UpworkSession> payer(PaymentId payment) {
        if (AccountFactory.hasCredentials(component.getConfiguration())) {
            component.session(component.getConfiguration());
        }
        return component.sessions().find(payment.account(), payment.tenant());
    }

    @Override
    public void close() {
        ledger.close();
    }
}
