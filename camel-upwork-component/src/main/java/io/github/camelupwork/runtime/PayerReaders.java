// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.runtime;

import java.time.Clock;
import java.util.List;

import io.github.camelupwork.auth.Account;
import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Catalog;
import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.ledger.LedgerEntry;
import io.github.camelupwork.ledger.Payer;
import io.github.camelupwork.ledger.reconcile.Reader;
import io.github.camelupwork.options.AccountFactory;
import io.github.camelupwork.options.UpworkConfiguration;
import io.github.camelupwork.payment.OperationReader;
import io.github.camelupwork.payment.Payers;

/** Finds who can read Upwork in the name of the payer of a ledger entry. */
final class PayerReaders {

    private final Catalog catalog;
    private final Clock clock;
    private final UpworkConfiguration own;
    private final UpworkSessions sessions;
    private final Payers payers = new Payers();

    /** @param own the options of the component, whose account pays if no endpoint does */
    PayerReaders(Catalog catalog, Clock clock, UpworkConfiguration own, UpworkSessions sessions) {
        this.catalog = catalog;
        this.clock = clock;
        this.own = own;
        this.sessions = sessions;
    }

    /** Records that an account pays under that name. */
    void add(Payer payer, Account account) {
        payers.add(payer, account);
    }

    /** The readers for the payer of an entry, in the order to try; none if no session of this component is the payer's. */
    List<Reader> of(LedgerEntry payment) {
        Operation operation = catalog.operation(payment.operation()).orElseThrow();
        return paying(payment.id().payer(), operation).stream()
                .map(session -> of(session, session.readingApi(operation)))
                .toList();
    }

    Reader of(UpworkSession session, Api api) {
        return new OperationReader(catalog, api, session.preparer(), session.client(), clock);
    }

    private List<UpworkSession> paying(Payer payer, Operation operation) {
        if (payers.of(payer).isEmpty() && AccountFactory.hasCredentials(own)) {
            Account account =
                    new Tenant(operation, own, false).session(sessions).account();
            payers.add(Payers.named(own.getLedgerAccount(), account), account);
        }
        List<Account> accounts = payers.of(payer);
        return accounts.isEmpty()
                ? sessions.find(payer.account(), payer.tenant()).stream().toList()
                : accounts.stream().map(sessions::of).toList();
    }
}
