// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.budget;

import java.util.Optional;

/** Where the count of a budget outlives the JVM. Used by one budget at a time; called every 50 grants or so. */
public interface BudgetState {

    /**
     * What was saved last; empty if nothing was.
     *
     * @throws RuntimeException if it is there and cannot be read
     */
    Optional<GrantHistory> load();

    /**
     * Replaces what was saved. It must be all there or not at all, whenever the JVM ends.
     *
     * @throws RuntimeException if it cannot be saved
     */
    void save(GrantHistory history);

    /** The budget is closed. */
    default void close() {
        // nothing is held
    }
}
