// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.budget;

import java.util.Optional;

/**
 * Keeps the count of a budget beyond the life of the JVM. Used by one budget at a time; called about every 50 grants.
 */
public interface BudgetState {

    /**
     * Returns the history that was saved last; empty if none was.
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
