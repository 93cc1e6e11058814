// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;

import io.github.camelupwork.store.PrivateFile;
import org.h2.jdbcx.JdbcConnectionPool;

/**
 * The default store of the ledger: an H2 database in a file next to the application. Every record is forced to the
 * disk, so neither a killed process nor a failing machine loses it.
 *
 * <p>Only one process can use it at a time: the operating system locks the file, and a process that opens it knows that
 * all earlier ones have ended, so there is no waiting for a lease after a crash. For several processes, pass a shared
 * database to {@link JdbcLedgerStore}.
 */
public final class EmbeddedLedger implements AutoCloseable {

    private static final int CONNECTIONS = 10;
    /** The two headers of a file of H2. */
    private static final long SMALLEST = 8192;

    /**
     * Without a write delay nothing is written in the background of an open transaction. Space is reused soon, as every
     * change is forced to the disk. The file is closed with the routes, not at the end of the process.
     */
    private static final String SETTINGS =
            ";WRITE_DELAY=0;RETENTION_TIME=5000;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000";

    private final JdbcConnectionPool pool;
    private final JdbcLedgerStore store;

    private EmbeddedLedger(JdbcConnectionPool pool, JdbcLedgerStore store) {
        this.pool = pool;
        this.store = store;
    }

    /**
     * Opens the ledger in a file, which is made if it is not there.
     *
     * @param file path without an ending; H2 adds {@code .mv.db}
     * @throws LedgerStoreException if it cannot be opened, above all because another process has it open
     */
    public static EmbeddedLedger open(Path file) {
        createDirectory(file);
        boolean isNew = refuseDamaged(file(file.toAbsolutePath()));
        JdbcConnectionPool pool =
                JdbcConnectionPool.create("jdbc:h2:file:" + file.toAbsolutePath() + SETTINGS, "sa", "");
        pool.setMaxConnections(CONNECTIONS);
        try {
            JdbcLedgerStore store = isNew ? new JdbcLedgerStore(pool) : JdbcLedgerStore.existing(pool);
            store.forgetOtherProcesses(LedgerOwner.thisProcess());
            protect(file);
            return new EmbeddedLedger(pool, store);
        } catch (LedgerStoreException e) {
            pool.dispose();
            throw new LedgerStoreException(
                    "The ledger file " + file(file.toAbsolutePath()) + " cannot be opened. If another"
                            + " process has it open, give both a DataSource of a shared database. If it is damaged, put"
                            + " back a backup of it (" + e.getMessage() + ")",
                    e);
        }
    }

    /** H2 makes files by the umask, so the directory keeps others out from the first moment. */
    private static void createDirectory(Path file) {
        try {
            PrivateFile.createDirectory(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new LedgerStoreException("The directory of the ledger " + file + " cannot be created", e);
        }
    }

    private static void protect(Path file) {
        try {
            PrivateFile.protect(file(file.toAbsolutePath()));
        } catch (IOException e) {
            throw new LedgerStoreException("The ledger file " + file(file) + " cannot be made its owner's alone", e);
        }
    }

    /**
     * Returns whether there is no ledger yet, and refuses a damaged one. An empty file is not a new ledger: its records
     * are lost.
     */
    private static boolean refuseDamaged(Path file) {
        try {
            if (!Files.exists(file)) {
                return true;
            }
            if (Files.size(file) < SMALLEST) {
                throw new LedgerStoreException("The ledger file " + file + " has " + Files.size(file)
                        + " bytes, so it is empty or cut off, and what was paid is not known any more. Put back a backup"
                        + " of it; delete it only if nothing was ever paid with it");
            }
            return false;
        } catch (IOException e) {
            throw new LedgerStoreException("The ledger file " + file + " cannot be read", e);
        }
    }

    /** Returns the file in which H2 keeps the ledger of a path. */
    public static Path file(Path path) {
        return path.resolveSibling(path.getFileName() + ".mv.db");
    }

    /** The ledger's store. */
    public LedgerStore store() {
        return store;
    }

    /** The database, for reports of one's own. */
    public DataSource dataSource() {
        return pool;
    }

    /** Closes the file. */
    @Override
    public void close() {
        pool.dispose();
    }
}
