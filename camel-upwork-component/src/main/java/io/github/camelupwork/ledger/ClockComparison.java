// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Compares the clocks of the ledgers on one store by their signs of life, and says once which of them differ. */
final class ClockComparison {

    private final LedgerContext context;
    private final Map<String, Instant> last = new ConcurrentHashMap<>();
    private final Set<String> reported = ConcurrentHashMap.newKeySet();

    ClockComparison(LedgerContext context) {
        this.context = context;
    }

    /** To be called from time to time, at least once per lease. */
    void compare() {
        Instant now = context.now();
        Map<String, Instant> owners = context.store().owners();
        last.keySet().retainAll(owners.keySet());
        owners.forEach((owner, seen) -> {
            Instant before = last.put(owner, seen);
            if (before != null
                    && !before.equals(seen)
                    && !owner.equals(context.owner().id())) {
                compare(owner, Duration.between(seen, now));
            }
        });
    }

    /** A sign of life that is new since the last round is one round old at most. */
    private void compare(String owner, Duration ahead) {
        boolean differs = ahead.abs().compareTo(context.options().lease().multipliedBy(2)) > 0;
        if (differs && reported.add(owner)) {
            context.options().listener().clocksDiffer(owner, ahead);
        }
    }
}
