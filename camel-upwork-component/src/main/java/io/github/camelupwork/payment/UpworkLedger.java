// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.payment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;
import javax.sql.DataSource;

import io.github.camelupwork.exception.OptionalLibrary;
import io.github.camelupwork.ledger.EmbeddedLedger;
import io.github.camelupwork.ledger.JdbcLedgerStore;
import io.github.camelupwork.ledger.Ledger;
import io.github.camelupwork.ledger.LedgerHeartbeat;
import io.github.camelupwork.ledger.LedgerOptions;
import io.github.camelupwork.ledger.LedgerStore;
import io.github.camelupwork.ledger.LedgerStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the ledger of a component when the first endpoint that moves money or reads the ledger starts. */
final class UpworkLedger implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(UpworkLedger.class);
    private static final String FILE = "ledger";

    private final DataSource dataSource;
    private final Path directory;
    private final LedgerOptions options;
    private final ScheduledExecutorService scheduler;
    private final Function<Ledger, LedgerMaintenance> maintain;

    private Ledger readOnly;
    private LedgerStatus cachedStatus;
    private EmbeddedLedger embedded;
    private Ledger ledger;
    private LedgerHeartbeat heartbeat;
    private LedgerMaintenance maintenance;

    /**
     * @param place      the location of the ledger
     * @param maintain   starts the maintenance of the open ledger
     */
    UpworkLedger(
            LedgerPlace place,
            LedgerOptions options,
            ScheduledExecutorService scheduler,
            Function<Ledger, LedgerMaintenance> maintain) {
        this.dataSource = place.dataSource();
        this.directory = place.directory();
        this.options = options;
        this.scheduler = scheduler;
        this.maintain = maintain;
    }

    /** The ledger, open. */
    synchronized Ledger open() {
        if (ledger == null) {
            try {
                start(new Ledger(store(), options));
            } catch (RuntimeException e) {
                closeAfter(e);
                throw e;
            }
        }
        return ledger;
    }

    private void closeAfter(RuntimeException failure) {
        try {
            close();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    private void start(Ledger opened) {
        ledger = opened;
        heartbeat = LedgerHeartbeat.start(opened, scheduler);
        opened.recover();
        maintenance = maintain.apply(opened);
    }

    /**
     * The state of the ledger, also before a route uses it: a shared database is read, and an embedded one is opened for a
     * moment, once. Reading the state creates no file.
     *
     * @return empty if there is no ledger, another process has it, or the hub has no library to read the file
     */
    synchronized Optional<LedgerStatus> status() {
        if (ledger == null && dataSource == null) {
            return cachedStatus();
        }
        try {
            return Optional.of(LedgerStatus.of(ledger == null ? readOnlyLedger() : ledger));
        } catch (LedgerStoreException e) {
            return Optional.of(LedgerStatus.unreadable(e.getMessage()));
        }
    }

    private Ledger readOnlyLedger() {
        if (readOnly == null) {
            readOnly = new Ledger(new JdbcLedgerStore(dataSource), options);
        }
        readOnly.recover();
        return readOnly;
    }

    /** The file does not change unless it is opened, so it is read once. */
    private Optional<LedgerStatus> cachedStatus() {
        if (cachedStatus == null
                && OptionalLibrary.H2.isPresent()
                && Files.exists(EmbeddedLedger.file(directory.resolve(FILE)))) {
            try (EmbeddedLedger file = EmbeddedLedger.open(directory.resolve(FILE))) {
                Ledger closedAgain = new Ledger(file.store(), options);
                closedAgain.recover();
                cachedStatus = LedgerStatus.of(closedAgain);
            } catch (LedgerStoreException e) {
                if (EmbeddedLedger.isInUse(e)) {
                    LOG.debug("Another process has the ledger in {}", directory, e);
                } else {
                    cachedStatus = LedgerStatus.unreadable(e.getMessage());
                }
            }
        }
        return Optional.ofNullable(cachedStatus);
    }

    private LedgerStore store() {
        if (dataSource != null) {
            return new JdbcLedgerStore(dataSource);
        }
        if (!OptionalLibrary.H2.isPresent()) {
            throw new LedgerStoreException(OptionalLibrary.H2.missing("The embedded ledger in " + directory)
                    + ", or set option 'ledgerDataSource' to a database");
        }
        embedded = EmbeddedLedger.open(directory.resolve(FILE));
        return embedded.store();
    }

    @Override
    public synchronized void close() {
        try {
            closeLedger();
        } finally {
            readOnly = null;
            cachedStatus = null;
            if (embedded != null) {
                embedded.close();
                embedded = null;
            }
        }
    }

    /** Closes what {@link #start} has opened, all of it or a part. */
    private void closeLedger() {
        if (maintenance != null) {
            maintenance.close();
            maintenance = null;
        }
        if (heartbeat != null) {
            heartbeat.close();
            heartbeat = null;
        }
        if (ledger != null) {
            Ledger closing = ledger;
            ledger = null;
            closing.close();
        }
    }
}
