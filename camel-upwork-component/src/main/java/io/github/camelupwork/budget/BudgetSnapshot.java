// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.budget;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A budget at one moment.
 *
 * @param windows     the remaining requests of each window, the shortest first
 * @param queued      the number of queued requests, per priority; every priority is present
 * @param pausedUntil the end of the pause after a 429, by the local clock; null if there is none
 * @param granted     permits given since the budget was made
 * @param throttled   answers 429 reported since the budget was made
 */
public record BudgetSnapshot(
        List<WindowLeft> windows, Map<Priority, Integer> queued, Instant pausedUntil, long granted, long throttled) {

    /** Copies what it is given. */
    public BudgetSnapshot {
        windows = List.copyOf(windows);
        queued = Map.copyOf(queued);
    }

    /** Returns the number of all queued requests. */
    public int queuedInAll() {
        return queued.values().stream().mapToInt(Integer::intValue).sum();
    }
}
