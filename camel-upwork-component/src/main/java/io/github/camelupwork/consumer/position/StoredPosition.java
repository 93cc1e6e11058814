// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer.position;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * One consumer's position in a store: the revision that the consumer knows and builds upon, and what the store could not take
 * so far. Not safe for threads.
 */
final class StoredPosition {

    private static final int ROOM_TO_APPEND = 1000;

    private final PositionStore store;
    private final String key;
    private final List<Entry> unsaved = new ArrayList<>();
    private String revision;
    private int appended;

    /** Under that name in the store. */
    StoredPosition(PositionStore store, String key) {
        this.store = store;
        this.key = key;
    }

    String key() {
        return key;
    }

    /** Returns the stored position. A write of another consumer between the two steps is detected later as a move. */
    Position load() {
        String present = store.revision(key);
        Position position = store.load(key);
        revision = present;
        appended = 0;
        return position;
    }

    /** Returns true if another consumer has written since. */
    boolean isMoved() {
        return !store.revision(key).equals(revision);
    }

    /** Writes these, and what could not be written before; what cannot be now is kept for {@link #flush}. */
    void add(List<Entry> entries) {
        unsaved.addAll(entries);
        flush();
    }

    /** Writes what could not be written before. */
    void flush() {
        if (!unsaved.isEmpty()) {
            revision = store.add(key, List.copyOf(unsaved), revision);
            appended += unsaved.size();
            unsaved.clear();
        }
    }

    /** Returns the entries still to be written; those that fulfill the condition are dropped. */
    List<Entry> unsaved(Predicate<Entry> needless) {
        unsaved.removeIf(needless);
        return unsaved;
    }

    boolean isSaved() {
        return unsaved.isEmpty();
    }

    /** Writes all there is, in the place of what was stored. */
    void replace(Position position) {
        revision = store.replace(key, position, revision);
        unsaved.clear();
        appended = 0;
    }

    /** Returns true if more was appended than is worth keeping for the given number of entries. */
    boolean isLong(int entries) {
        return appended > 2 * entries + ROOM_TO_APPEND;
    }

    boolean isDone(String identity, String fingerprint) {
        return store.isDone(key, identity, fingerprint);
    }
}
