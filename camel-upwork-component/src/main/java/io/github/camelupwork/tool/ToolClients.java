// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tool;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

import io.github.camelupwork.auth.Account;
import io.github.camelupwork.auth.Person;
import io.github.camelupwork.auth.PersonLookup;
import io.github.camelupwork.auth.RequestSigner;
import io.github.camelupwork.auth.ServerClock;
import io.github.camelupwork.auth.StoredTokens;
import io.github.camelupwork.budget.Backoff;
import io.github.camelupwork.budget.BudgetSettings;
import io.github.camelupwork.budget.BudgetTimer;
import io.github.camelupwork.budget.MemoryBudgetState;
import io.github.camelupwork.budget.RequestBudgets;
import io.github.camelupwork.budget.RequestLimits;
import io.github.camelupwork.budget.RetryAllowance;
import io.github.camelupwork.catalog.Catalog;
import io.github.camelupwork.client.RetryPolicy;
import io.github.camelupwork.client.SignedInPerson;
import io.github.camelupwork.client.UpworkClient;
import io.github.camelupwork.http.HttpAccess;

/** Asks Upwork who signed in, from the command line: threads of its own, for the length of one question. */
record ToolClients(Account account, HttpAccess http, URI base, ServerClock clock) implements PersonLookup {

    private static final Duration DEADLINE = Duration.ofSeconds(30);
    private static final int THREADS = 2;

    @Override
    public Optional<Person> find(StoredTokens tokens) {
        ScheduledExecutorService threads = Executors.newScheduledThreadPool(THREADS);
        try {
            return new SignedInPerson(Catalog.load(), account, clock, signer -> client(signer, threads)).find(tokens);
        } finally {
            threads.shutdownNow();
        }
    }

    private UpworkClient client(RequestSigner signer, ScheduledExecutorService threads) {
        Clock time = Clock.systemUTC();
        BudgetTimer timer = BudgetTimer.of(threads, threads, time);
        return UpworkClient.of(
                http,
                signer,
                base,
                clock,
                time,
                RequestBudgets.local(RequestLimits.OAUTH2, BudgetSettings.DEFAULTS, timer, new MemoryBudgetState()),
                new RetryPolicy(2, DEADLINE, Backoff.defaults(new SecureRandom()), new RetryAllowance(2)),
                timer,
                threads);
    }
}
