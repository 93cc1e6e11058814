// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.runtime;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;

import io.github.camelupwork.UpworkComponent;
import io.github.camelupwork.auth.Account;
import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.client.UpworkClient;
import io.github.camelupwork.ledger.Ledger;
import io.github.camelupwork.ledger.LedgerEntry;
import io.github.camelupwork.ledger.LedgerOptions;
import io.github.camelupwork.ledger.Payer;
import io.github.camelupwork.ledger.reconcile.Reader;
import io.github.camelupwork.ledger.reconcile.Reconcilers;
import io.github.camelupwork.ledger.reconcile.Reconciliation;
import io.github.camelupwork.ledger.reconcile.SettlementDelays;
import io.github.camelupwork.options.AccountFactory;
import io.github.camelupwork.options.Tenant;
import io.github.camelupwork.options.UpworkConfiguration;
import io.github.camelupwork.payment.LedgerCare;
import io.github.camelupwork.payment.PaymentCalls;
import io.github.camelupwork.payment.UnknownPayments;
import io.github.camelupwork.producer.LedgerCalls;

/** What a component needs to pay: its ledger, opened by whoever uses it first, and how unknown payments are settled. */
public final class UpworkPayments implements AutoCloseable {

    private final UpworkComponent component;
    private final ScheduledExecutorService scheduler;
    private final Executor executor;
    private final UpworkLedger ledger;
    private final Payers payers = new Payers();
    private Reconciliation reconciliation;

    /** For the options that the component has now. */
    public UpworkPayments(
            UpworkComponent component, LedgerOptions options, ScheduledExecutorService scheduler, Executor executor) {
        this.component = component;
        this.scheduler = scheduler;
        this.executor = executor;
        this.ledger =
                new UpworkLedger(component.getLedgerDataSource(), component.state(), options, scheduler, this::careFor);
    }

    /** Makes payments for a session; opens the ledger. */
    public PaymentCalls calls(UpworkSession session, Api api, UpworkClient client, Payer payer) {
        Ledger open = ledger.open();
        payers.add(payer, session.account());
        return new PaymentCalls(
                open,
                reconciliation(open),
                component.getPaymentTrace(),
                client,
                component.reader(session, api),
                executor,
                component.isPaymentSnapshot());
    }

    /** Answers the operations of the group ledger; opens the ledger. */
    public LedgerCalls ledgerCalls(UpworkConfiguration configuration) {
        Ledger open = ledger.open();
        return new LedgerCalls(open, unknown(open), configuration);
    }

    /** How the ledger is; empty if there is none. */
    public Optional<UpworkStatus.LedgerStatus> status() {
        return ledger.status();
    }

    private LedgerCare careFor(Ledger open) {
        return LedgerCare.start(
                open, unknown(open), Duration.ofMillis(component.getSettleUnknownEvery()), scheduler, executor);
    }

    private UnknownPayments unknown(Ledger open) {
        return new UnknownPayments(open, reconciliation(open), this::readers);
    }

    private List<Reader> readers(LedgerEntry payment) {
        Operation operation = component.catalog().operation(payment.operation()).orElseThrow();
        return paying(payment.id().payer(), operation).stream()
                .map(session -> component.reader(session, operation))
                .toList();
    }

    /** One for all, for it shares what it reads. */
    private synchronized Reconciliation reconciliation(Ledger open) {
        if (reconciliation == null) {
            reconciliation = new Reconciliation(
                    open,
                    Reconcilers.standard(),
                    new SettlementDelays(
                            Duration.ofMillis(component.getSettleAfter()),
                            Duration.ofMillis(component.getSettleByReportAfter())),
                    component.getSettleAbsent());
        }
        return reconciliation;
    }

    /** The sessions of those who pay under that name here; none if it is nobody's. */
    private List<UpworkSession> paying(Payer payer, Operation operation) {
        UpworkConfiguration own = component.getConfiguration();
        if (payers.of(payer).isEmpty() && AccountFactory.hasCredentials(own)) {
            Account account = new Tenant(operation, own, false)
                    .session(component.sessions())
                    .account();
            payers.add(Payers.named(own, account), account);
        }
        List<Account> accounts = payers.of(payer);
        return accounts.isEmpty()
                ? component.sessions().find(payer.account(), payer.tenant()).stream()
                        .toList()
                : accounts.stream().map(component.sessions()::of).toList();
    }

    @Override
    public void close() {
        ledger.close();
    }
}
