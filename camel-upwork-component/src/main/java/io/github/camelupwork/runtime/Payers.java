// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.runtime;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArraySet;

import io.github.camelupwork.auth.Account;
import io.github.camelupwork.ledger.Payer;
import io.github.camelupwork.options.UpworkConfiguration;

/** The accounts that pay here, by the names under which the ledger files their payments. */
public final class Payers {

    private final Map<Payer, Set<Account>> accounts = new ConcurrentHashMap<>();

    /** Under which name an account pays: the one that is configured, else its own. */
    public static Payer named(UpworkConfiguration configuration, Account account) {
        return configuration.getLedgerAccount() == null
                ? new Payer(account.id(), account.tenant())
                : Payer.of(configuration.getLedgerAccount());
    }

    /** An account pays under that name. */
    void add(Payer payer, Account account) {
        accounts.computeIfAbsent(payer, any -> new CopyOnWriteArraySet<>()).add(account);
    }

    /** Those who pay under that name. */
    List<Account> of(Payer payer) {
        return List.copyOf(accounts.getOrDefault(payer, Set.of()));
    }
}
