// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiFunction;

/**
 * Makes the changes that many threads want one after another, and forces them to the disk together. H2 does not always find all of a
 * transaction to roll back that was under way when another was forced to the disk and a kill cut that off; so there is nothing under
 * way: one thread makes the changes of all that wait. Thread-safe.
 */
final class GroupCommit {

    private final Disk disk;
    private final BiFunction<String, SQLException, LedgerStoreException> failure;
    private final Queue<Change<?>> waiting = new ConcurrentLinkedQueue<>();
    private final Object alone = new Object();

    /** A change, a transaction of its own. */
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Several changes. */
    interface Changes {
        void make(Connection connection);
    }

    /** Makes changes on a connection and forces them to the disk. */
    interface Disk {
        void write(String what, Changes changes);
    }

    /**
     * @param disk    fails with a {@link LedgerStoreException} if the changes are not on the disk
     * @param failure the exception for a change that failed by itself
     */
    GroupCommit(Disk disk, BiFunction<String, SQLException, LedgerStoreException> failure) {
        this.disk = disk;
        this.failure = failure;
    }

    /** Returns when the change is on the disk, or fails. */
    <T> T run(String what, Work<T> work) {
        Change<T> change = new Change<>(what, work);
        waiting.add(change);
        synchronized (alone) {
            if (!change.done) {
                writeWaiting();
            }
        }
        return change.result();
    }

    private void writeWaiting() {
        List<Change<?>> changes = new ArrayList<>();
        for (Change<?> next = waiting.poll(); next != null; next = waiting.poll()) {
            changes.add(next);
        }
        try {
            disk.write(changes.get(0).what, connection -> changes.forEach(change -> change.make(connection)));
        } catch (LedgerStoreException e) {
            changes.forEach(change -> change.fail(e));
        } catch (RuntimeException | Error e) {
            changes.forEach(change -> change.fail(new LedgerStoreException("Could not write the ledger", e)));
            throw e;
        }
    }

    /** A change that one thread wants and another may make. */
    private final class Change<T> {

        private final String what;
        private final Work<T> work;
        private boolean done;
        private T result;
        private RuntimeException failed;

        Change(String what, Work<T> work) {
            this.what = what;
            this.work = work;
        }

        void make(Connection connection) {
            try {
                result = work.on(connection);
            } catch (SQLException e) {
                failed = failure.apply(what, e);
            } catch (RuntimeException e) {
                failed = e;
            }
            done = true;
        }

        /** What was made is not on the disk. */
        void fail(RuntimeException reason) {
            if (failed == null) {
                failed = reason;
            }
            done = true;
        }

        T result() {
            if (failed != null) {
                throw failed;
            }
            return result;
        }
    }
}
