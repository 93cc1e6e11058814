// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import io.github.camelupwork.budget.BudgetSnapshot;
import io.github.camelupwork.budget.Permit;
import io.github.camelupwork.budget.Priority;
import io.github.camelupwork.budget.RequestBudget;

/** A budget without limits. */
public final class FreeBudget implements RequestBudget {

    private static final Permit PERMIT = new Permit() {
        @Override
        public void giveBack() {
            // there is always another
        }
    };

    @Override
    public CompletableFuture<Permit> acquire(Priority priority, String endpointId, Duration maxWait) {
        return CompletableFuture.completedFuture(PERMIT);
    }

    @Override
    public void throttled(Duration retryAfter) {
        // there is no limit to pass
    }

    @Override
    public BudgetSnapshot snapshot() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        // nobody waits
    }
}
