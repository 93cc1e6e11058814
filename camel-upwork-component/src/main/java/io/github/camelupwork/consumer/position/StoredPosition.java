// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer.position;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Predicate;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One consumer's position in a store: the revision that the consumer knows and builds upon, and what is not stored yet. Entries are
 * written in the order in which they are added; all that come while a write is under way are the next write. Thread-safe.
 */
final class StoredPosition {

    private static final Logger LOG = LoggerFactory.getLogger(StoredPosition.class);

    private static final int ROOM_TO_APPEND = 1000;

    private final PositionStore store;
    private final String key;
    private final Executor writer;
    /** Held while the store is written to; a holder may take the monitor of {@link #pending}, not the reverse. */
    private final ReentrantLock writing = new ReentrantLock();

    private final List<Pending> pending = new ArrayList<>();
    private boolean scheduled;
    private volatile boolean failing;
    private String revision;
    private int appended;

    private record Pending(List<Entry> entries, Runnable stored) {}

    /**
     * Under that name in the store.
     *
     * @param writer executes the writes that nobody waits for
     */
    StoredPosition(PositionStore store, String key, Executor writer) {
        this.store = store;
        this.key = key;
        this.writer = writer;
    }

    String key() {
        return key;
    }

    /** Returns the stored position. A write of another consumer between the two steps is detected later as a move. */
    Position load() {
        writing.lock();
        try {
            String present = store.revision(key);
            Position position = store.load(key);
            revision = present;
            appended = 0;
            return position;
        } finally {
            writing.unlock();
        }
    }

    /** Returns true if another consumer has written since. */
    boolean isMoved() {
        writing.lock();
        try {
            return !store.revision(key).equals(revision);
        } finally {
            writing.unlock();
        }
    }

    /**
     * Lets entries be written soon, after those that were added before.
     *
     * @param stored is called when they are stored; must not wait for the position
     */
    void add(List<Entry> entries, Runnable stored) {
        synchronized (pending) {
            pending.add(new Pending(entries, stored));
            if (scheduled || failing) {
                return;
            }
            scheduled = true;
        }
        try {
            writer.execute(this::writeAll);
        } catch (RejectedExecutionException e) {
            // the consumer has stopped, and this exchange has outlived it
            writeAll();
        }
    }

    private void writeAll() {
        boolean more = true;
        while (more) {
            settle();
            synchronized (pending) {
                more = !failing && !pending.isEmpty();
                scheduled = more;
            }
        }
    }

    /** Writes what is not stored yet, or logs why it cannot be. */
    void settle() {
        try {
            flush();
        } catch (RuntimeException e) {
            LOG.error(
                    "{}: the outcome of {} items cannot be written; no more items are delivered until it can. {}",
                    key,
                    count(),
                    e.getMessage());
        }
    }

    private int count() {
        synchronized (pending) {
            return pending.stream().mapToInt(each -> each.entries().size()).sum();
        }
    }

    /** Writes what is not stored yet; what cannot be written is kept. */
    void flush() {
        writing.lock();
        try {
            List<Pending> all = take();
            if (!all.isEmpty()) {
                List<Entry> entries = entries(all);
                write(all, () -> entries.isEmpty() ? revision : store.add(key, entries, revision));
                appended += entries.size();
                all.forEach(each -> each.stored().run());
            }
        } finally {
            writing.unlock();
        }
    }

    private List<Pending> take() {
        synchronized (pending) {
            List<Pending> all = List.copyOf(pending);
            pending.clear();
            return all;
        }
    }

    private void write(Function<List<Entry>, String> whole) {
        writing.lock();
        try {
            List<Pending> all = take();
            write(all, () -> whole.apply(entries(all)));
            appended = 0;
            all.forEach(each -> each.stored().run());
        } finally {
            writing.unlock();
        }
    }

    private static List<Entry> entries(List<Pending> all) {
        return all.stream().flatMap(each -> each.entries().stream()).toList();
    }

    private interface Write {
        String revision();
    }

    private void write(List<Pending> contained, Write write) {
        boolean written = false;
        try {
            revision = write.revision();
            written = true;
        } finally {
            failing = !written;
            if (!written) {
                synchronized (pending) {
                    pending.addAll(0, contained);
                }
            }
        }
    }

    /** Returns the entries still to be written; those that fulfill the condition are dropped, as stored by another. */
    List<Entry> unsaved(Predicate<Entry> needless) {
        synchronized (pending) {
            pending.replaceAll(each -> new Pending(
                    each.entries().stream().filter(needless.negate()).toList(), each.stored()));
            return entries(pending);
        }
    }

    /** Returns false after a write that failed, until one succeeds. */
    boolean isWritable() {
        return !failing;
    }

    /** Writes all there is, in the place of what was stored. */
    void replace(Position position) {
        write(added -> store.replace(key, position, revision));
    }

    /** Writes another head and what is not stored yet; the position holds all there is. */
    void move(Position position) {
        write(added -> store.move(key, added, position, revision));
    }

    /** Returns true if more was appended than is worth keeping for the given number of entries. */
    boolean isLong(int entries) {
        writing.lock();
        try {
            return appended > 2 * entries + ROOM_TO_APPEND;
        } finally {
            writing.unlock();
        }
    }

    boolean isDone(String identity, String fingerprint) {
        return store.isDone(key, identity, fingerprint);
    }
}
