// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.runtime;

import java.nio.file.Files;
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
import io.github.camelupwork.ledger.LedgerStoreException;
import io.github.camelupwork.payment.LedgerCare;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The ledger of a component, opened when the first endpoint that moves money or looks at the ledger starts. */
final class UpworkLedger implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(UpworkLedger.class);
    private static final String FILE = "ledger";

    private final DataSource dataSource;
    private final Path directory;
    private final LedgerOptions options;
    private final ScheduledExecutorService scheduler;
    private final Function<Ledger, LedgerCare> care;

    private Ledger watched;
    private UpworkStatus.LedgerStatus glimpse;
    private EmbeddedLedger embedded;
    private Ledger ledger;
    private LedgerHeartbeat heartbeat;
    private LedgerCare carer;

    /**
     * @param dataSource a shared database; null for a file in the directory
     * @param care       who looks after it once it is open
     */
    UpworkLedger(
            DataSource dataSource,
            Path directory,
            LedgerOptions options,
            ScheduledExecutorService scheduler,
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

    /**
     * How the ledger is, also before a route uses it: a shared database is read, and an embedded one is opened for a moment,
     * once. To look makes no file.
     *
     * @return empty if there is no ledger, or another process has it
     */
    synchronized Optional<UpworkStatus.LedgerStatus> status() {
        if (ledger == null && dataSource == null) {
            return glimpse();
        }
        try {
            return Optional.of(UpworkStatus.LedgerStatus.of(ledger == null ? watched() : ledger));
        } catch (LedgerStoreException e) {
            return Optional.of(UpworkStatus.LedgerStatus.unreadable(e.getMessage()));
        }
    }

    private Ledger watched() {
        if (watched == null) {
            watched = new Ledger(new JdbcLedgerStore(dataSource), options);
        }
        watched.recover();
        return watched;
    }

    /** Nobody changes the file without opening it, so one look is enough until somebody does. */
    private Optional<UpworkStatus.LedgerStatus> glimpse() {
        if (glimpse == null && Files.exists(EmbeddedLedger.file(directory.resolve(FILE)))) {
            try (EmbeddedLedger file = EmbeddedLedger.open(directory.resolve(FILE))) {
                Ledger closedAgain = new Ledger(file.store(), options);
                closedAgain.recover();
                glimpse = UpworkStatus.LedgerStatus.of(closedAgain);
            } catch (LedgerStoreException e) {
                LOG.debug("Another process has the ledger in {}", directory, e);
            }
        }
        return Optional.ofNullable(glimpse);
    }

    private LedgerStore store() {
        if (dataSource != null) {
            return new JdbcLedgerStore(dataSource);
        }
        embedded = EmbeddedLedger.open(directory.resolve(FILE));
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
        watched = null;
        glimpse = null;
        if (embedded != null) {
            embedded.close();
            embedded = null;
        }
    }
}
