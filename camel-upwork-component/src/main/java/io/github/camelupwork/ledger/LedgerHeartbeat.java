// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Shows regularly that a ledger is alive, while payments wait for their turn. */
public final class LedgerHeartbeat implements AutoCloseable {

    private final ScheduledFuture<?> beating;

    private LedgerHeartbeat(ScheduledFuture<?> beating) {
        this.beating = beating;
    }

    /** Beats three times per lease on the given executor, until closed. A store that is away for a moment stops nothing. */
    public static LedgerHeartbeat start(Ledger ledger, ScheduledExecutorService executor) {
        long every = ledger.options().lease().dividedBy(3).toMillis();
        return new LedgerHeartbeat(executor.scheduleAtFixedRate(() -> beat(ledger), 0, every, TimeUnit.MILLISECONDS));
    }

    private static void beat(Ledger ledger) {
        try {
            ledger.beat();
        } catch (RuntimeException away) {
            // whatever a database throws, the next beat must come: it tries again, and until it succeeds other
            // processes may
            // take over what is not sent yet, which is safe
        }
    }

    @Override
    public void close() {
        beating.cancel(false);
    }
}
