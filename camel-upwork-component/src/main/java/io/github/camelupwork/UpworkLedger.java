// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork;

import java.nio.file.Path;
import java.util.concurrent.ScheduledExecutorService;

import javax.sql.DataSource;

import io.github.camelupwork.ledger.EmbeddedLedger;
import io.github.camelupwork.ledger.JdbcLedgerStore;
import io.github.camelupwork.ledger.Ledger;
import io.github.camelupwork.ledger.LedgerHeartbeat;
import io.github.camelupwork.ledger.LedgerOptions;
import io.github.camelupwork.ledger.LedgerStore;

/** The ledger of a component, opened when the first endpoint that moves money starts. */
final class UpworkLedger implements AutoCloseable {

    private final DataSource dataSource;
    private final Path directory;
    private final LedgerOptions options;
    private final ScheduledExecutorService scheduler;

    private EmbeddedLedger embedded;
    private Ledger ledger;
    private LedgerHeartbeat heartbeat;

    /**
     * @param dataSource a shared database; null for a file in the directory
     */
    UpworkLedger(DataSource dataSource, Path directory, LedgerOptions options, ScheduledExecutorService scheduler) {
        this.dataSource = dataSource;
        this.directory = directory;
        this.options = options;
        this.scheduler = scheduler;
    }

    /** The ledger, open. */
    synchronized Ledger open() {
        if (ledger == null) {
            ledger = new Ledger(store(), options);
            heartbeat = LedgerHeartbeat.start(ledger, scheduler);
            ledger.recover();
        }
        return ledger;
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
