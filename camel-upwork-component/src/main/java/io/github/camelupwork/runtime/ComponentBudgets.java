// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.runtime;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;

import io.github.camelupwork.auth.AuthKind;
import io.github.camelupwork.budget.BudgetSettings;
import io.github.camelupwork.budget.RequestBudget;
import io.github.camelupwork.budget.RequestLimits;
import io.github.camelupwork.options.BudgetOptions;

/** Chooses the request budget of an account by its kind: one that is given, one that JVMs share, or one of this context. */
record ComponentBudgets(BudgetOptions options, UpworkBudgets budgets, URI base, Path state, Clock clock)
        implements Function<AuthKind, RequestBudget> {

    static final String UPWORK = "upwork.com";

    @Override
    public RequestBudget apply(AuthKind kind) {
        if (options.getRequestBudget() != null) {
            return options.getRequestBudget();
        }
        String address = base == null ? UPWORK : base.getAuthority();
        return options.getBudgetProxyManager() == null
                ? budgets.of(address, limits(kind), settings(), clock, state)
                : budgets.shared(address, limits(kind), options.getBudgetProxyManager(), settings(), clock);
    }

    private BudgetSettings settings() {
        return BudgetSettings.DEFAULTS
                .withMaxQueued(options.getMaxQueued())
                .withPause(Duration.ofMillis(options.getLimitPause()));
    }

    private RequestLimits limits(AuthKind kind) {
        if (options.getRequestLimits() != null) {
            return RequestLimits.parse(options.getRequestLimits());
        }
        return kind == AuthKind.OAUTH1 ? RequestLimits.OAUTH1_REST : RequestLimits.OAUTH2;
    }
}
