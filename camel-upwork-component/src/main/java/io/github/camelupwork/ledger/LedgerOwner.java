// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger;

import java.time.Instant;
import java.util.UUID;

/**
 * The ledger that has claimed a payment.
 *
 * @param id      one ledger of one process: {@code process/random}
 * @param process number and start time of the process: no two that share a store have the same, and a restarted one has another
 */
public record LedgerOwner(String id, String process) {

    /** A new owner in this process. */
    public static LedgerOwner create() {
        String process = thisProcess();
        return new LedgerOwner(process + "/" + UUID.randomUUID().toString().substring(0, 13), process);
    }

    static String thisProcess() {
        ProcessHandle self = ProcessHandle.current();
        return self.pid() + "@"
                + self.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }
}
