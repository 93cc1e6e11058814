// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;

import io.github.camelupwork.store.PrivateFile;
import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcConnectionPool;

/**
 * The default store of the ledger: an H2 database in a file next to the application. Every record is forced to the
 * disk, so neither a killed process nor a failing machine loses it.
 *
 * <p>Only one process can use it at a time: the operating system locks the file, and a process that opens it knows that
 * all earlier ones have ended, so there is no waiting for a lease after a crash. For several processes, pass a shared
 * database to {@link JdbcLedgerStore}.
 *
 * <p>The file is made under another name and gets its own when all tables are in it. So what a kill leaves half-made has never
 * recorded anything and is made anew, while a file of that name that is empty or lacks tables has lost what it knew, and is
 * refused.
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
        createUnlessThere(file.toAbsolutePath());
        JdbcConnectionPool pool = pool(file);
        try {
            JdbcLedgerStore store = JdbcLedgerStore.existing(pool, file(file.toAbsolutePath()));
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

    /** Returns true if a ledger could not be opened because another process has it open. */
    public static boolean isInUse(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused && refused.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
                return true;
            }
        }
        return false;
    }

    private static JdbcConnectionPool pool(Path file) {
        JdbcConnectionPool pool =
                JdbcConnectionPool.create("jdbc:h2:file:" + file.toAbsolutePath() + SETTINGS, "sa", "");
        pool.setMaxConnections(CONNECTIONS);
        return pool;
    }

    private static void createUnlessThere(Path file) {
        if (isThere(file(file))) {
            return;
        }
        try {
            PrivateFile.locked(lock(file), () -> {
                if (!isThere(file(file))) {
                    create(file);
                }
                return null;
            });
        } catch (IOException e) {
            throw new LedgerStoreException("The ledger file " + file(file) + " cannot be created", e);
        }
    }

    private static Path lock(Path file) throws IOException {
        return file.getParent().toRealPath().resolve(file.getFileName() + ".lock");
    }

    /** To be called by one process at a time. */
    private static void create(Path file) throws IOException {
        Path made = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(file(made));
        JdbcConnectionPool pool = pool(made);
        try {
            new JdbcLedgerStore(pool);
        } finally {
            pool.dispose();
        }
        PrivateFile.rename(file(made), file(file));
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

    /** Returns whether there is a ledger, and refuses a damaged one: an empty file is no new ledger, its records are lost. */
    private static boolean isThere(Path file) {
        try {
            if (!Files.exists(file)) {
                return false;
            }
            if (Files.size(file) < SMALLEST) {
                throw new LedgerStoreException("The ledger file " + file + " has " + Files.size(file)
                        + " bytes, so it is empty or cut off, and what was paid is not known any more. Put back a backup"
                        + " of it; delete it only if nothing was ever paid with it");
            }
            return true;
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
