// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.auth;

import java.util.List;

/**
 * The keys with which a test or a first try signs in at once. They follow from the seed: the same after every start.
 *
 * @param application the registered application
 * @param accounts    one account for each person, the owner first
 */
public record SimulatorAccounts(Application application, List<Account> accounts) {

    public SimulatorAccounts {
        accounts = List.copyOf(accounts);
    }

    /** The account of the company's owner, to whom the application belongs. */
    public Account owner() {
        return accounts.get(0);
    }

    /**
     * The account of a person.
     *
     * @throws IllegalArgumentException if there is no such person; the message names those there are
     */
    public Account of(String user) {
        return accounts.stream()
                .filter(account -> account.user().equals(user))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The simulator knows no user '" + user + "', only "
                        + accounts.stream().map(Account::user).toList()));
    }
}
