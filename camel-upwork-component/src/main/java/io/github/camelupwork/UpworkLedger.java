// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;

import javax.sql.DataSource;

import io.github.camelupwork.ledger.EmbeddedLedger;
import io.github.camelupwork.ledger.JdbcLedgerStore;
import io.github.camelupwork.ledger.Ledger;
import io.github.camelupwork.ledger.LedgerHeartbeat;
import io.github.camelupwork.ledger.LedgerOptions;
import io.github.camelupwork.ledger.LedgerStore;

/** The ledger of a component, opened when the first endpoint that moves money or looks at the ledger starts. */
final class UpworkLedger implements AutoCloseable {

    private final DataSource dataSource;
    private final Path directory;
    private final LedgerOptions options;
    private final ScheduledExecutorService scheduler;
    private final Function<Ledger, LedgerCare> care;

    private EmbeddedLedger embedded;
    private Ledger ledger;
    private LedgerHeartbeat heartbeat;
    private LedgerCare carer;

    /**
     * @param dataSource a shared database; null for a file in the directory
     * @param care       who looks after it once it is open
     */
    UpworkLedger(DataSource dataSource, Path directory, LedgerOptions options, ScheduledExecutorService scheduler,
                 Function<Ledger, LedgerCare> care) {
        this.dataSource = dataSource;
        this.directory = directory;
        this.options = options;
        this.scheduler = scheduler;
        this.care = care;
    }

    /** The ledger, open. */
    synchronized Ledger open() {
        if (ledger == null) {
            ledger = new Ledger(store(), options);
            heartbeat = LedgerHeartbeat.start(ledger, scheduler);
            ledger.recover();
            carer = care.apply(ledger);
        }
        return ledger;
    }

    /** The ledger if it is open; looking at it from outside opens none. */
    synchronized Optional<Ledger> opened() {
        return Optional.ofNullable(ledger);
    }

    private LedgerStore store() {
        if (dataSource != null) {
            return new JdbcLedgerStore(dataSource);
        }
        embedded = EmbeddedLedger.open(directory.resolve("ledger"));
        return embedded.store();
    }

    @Override
    public synchronized void close() {
        if (ledger != null) {
            carer.close();
            heartbeat.close();
            ledger.close();
            ledger = null;
        }
        if (embedded != null) {
            embedded.close();
            embedded = null;
        }
    }
}
