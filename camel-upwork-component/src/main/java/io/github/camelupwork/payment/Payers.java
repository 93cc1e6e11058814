// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.payment;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArraySet;

import io.github.camelupwork.auth.Account;
import io.github.camelupwork.ledger.Payer;

/** The accounts of this component that pay, by the names under which the ledger files their payments. */
public final class Payers {

    private final Map<Payer, Set<Account>> accounts = new ConcurrentHashMap<>();

    /**
     * The name under which an account pays.
     *
     * @param ledgerAccount the name that is configured; null for that of the account
     */
    public static Payer named(String ledgerAccount, Account account) {
        return ledgerAccount == null ? new Payer(account.id(), account.tenant()) : Payer.of(ledgerAccount);
    }

    /** Records that an account pays under that name. */
    public void add(Payer payer, Account account) {
        accounts.computeIfAbsent(payer, any -> new CopyOnWriteArraySet<>()).add(account);
    }

    /** The accounts that pay under that name. */
    public List<Account> of(Payer payer) {
        return List.copyOf(accounts.getOrDefault(payer, Set.of()));
    }
}
