// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.budget;

import java.util.Optional;

/** Keeps the count as long as the JVM runs, so that a Camel context may be started again. */
public final class MemoryBudgetState implements BudgetState {

    private volatile GrantHistory history;

    @Override
    public Optional<GrantHistory> load() {
        return Optional.ofNullable(history);
    }

    @Override
    public void save(GrantHistory next) {
        history = next;
    }
}
