// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer.position;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Entries by identity, the oldest first, in some 50 bytes each: a report may have a million rows. They are written one behind the
 * other and never changed; an entry that is replaced or removed is skipped, until so many are that all are written anew.
 * Not safe for threads.
 */
final class PackedEntries {

    private static final int SMALLEST_INDEX = 64;
    /** Removed ones that are kept besides as many as there are entries. */
    private static final int MOST_REMOVED = 10_000;

    private static final int REMOVED = -1;

    private EntryBytes bytes = new EntryBytes();
    private final BitSet removed = new BitSet();
    /** The offset of an entry, plus one, in the place of its hash or behind it. */
    private int[] index = new int[SMALLEST_INDEX];

    private int used;
    private int size;
    private int removals;
    private final Map<String, Entry> failed = new LinkedHashMap<>();
    private final Map<String, Entry> givenUp = new LinkedHashMap<>();

    /** Holds these; a {@link #snapshot} shares its memory. */
    static PackedEntries of(List<Entry> entries) {
        PackedEntries packed = new PackedEntries();
        if (entries instanceof Snapshot snapshot) {
            packed.adopt(snapshot);
        } else {
            entries.forEach(packed::put);
        }
        return packed;
    }

    private void adopt(Snapshot snapshot) {
        bytes = snapshot.bytes.extended();
        int next = 0;
        for (int offset = bytes.first(); offset >= 0; offset = bytes.after(offset)) {
            if (next < snapshot.offsets.length && snapshot.offsets[next] == offset) {
                next++;
                index(offset);
                count(bytes.entry(offset));
            } else {
                removed.set(offset);
                removals++;
            }
        }
    }

    int size() {
        return size;
    }

    /** Returns the items that were given up, the oldest first. */
    Collection<Entry> givenUp() {
        return givenUp.values();
    }

    /** Returns the items that are to come again, the oldest first. */
    Collection<Entry> failed() {
        return failed.values();
    }

    /** Returns the entry; null if there is none. */
    Entry get(String identity) {
        int slot = slot(identity);
        return slot < 0 ? null : bytes.entry(index[slot] - 1);
    }

    /** Puts the entry last, in the place of that of its identity. */
    void put(Entry entry) {
        remove(entry.identity());
        index(bytes.append(entry));
        count(entry);
        if (removals > size + MOST_REMOVED) {
            compact();
        }
    }

    private void count(Entry entry) {
        size++;
        if (entry.isFailed()) {
            failed.put(entry.identity(), entry);
        } else if (entry.state() == Entry.State.GIVEN_UP) {
            givenUp.put(entry.identity(), entry);
        }
    }

    /** Removes the entry, if there is one. */
    void remove(String identity) {
        int slot = slot(identity);
        if (slot >= 0) {
            remove(slot, bytes.entry(index[slot] - 1));
        }
    }

    private void remove(int slot, Entry entry) {
        removed.set(index[slot] - 1);
        index[slot] = REMOVED;
        removals++;
        size--;
        if (entry.isFailed()) {
            failed.remove(entry.identity());
        } else if (entry.state() == Entry.State.GIVEN_UP) {
            givenUp.remove(entry.identity());
        }
    }

    /** Removes those that fulfill the condition, which is asked about the oldest first; returns true if there were any. */
    boolean removeIf(Predicate<Entry> condition) {
        int before = size;
        for (int offset = bytes.first(); offset >= 0; offset = bytes.after(offset)) {
            if (!removed.get(offset)) {
                Entry entry = bytes.entry(offset);
                if (condition.test(entry)) {
                    remove(slot(entry.identity()), entry);
                }
            }
        }
        if (removals > size + MOST_REMOVED) {
            compact();
        }
        return size < before;
    }

    /** Passes all, the oldest first. */
    void forEach(Consumer<Entry> consumer) {
        for (int offset = bytes.first(); offset >= 0; offset = bytes.after(offset)) {
            if (!removed.get(offset)) {
                consumer.accept(bytes.entry(offset));
            }
        }
    }

    /** Returns what is here now, the oldest first; later changes do not show in it. */
    List<Entry> snapshot() {
        int[] offsets = new int[size];
        int count = 0;
        for (int offset = bytes.first(); offset >= 0; offset = bytes.after(offset)) {
            if (!removed.get(offset)) {
                offsets[count++] = offset;
            }
        }
        return new Snapshot(bytes.copy(), offsets);
    }

    /** Returns true if the list is a {@link #snapshot}, which never changes. */
    static boolean isSnapshot(List<Entry> entries) {
        return entries instanceof Snapshot;
    }

    private void compact() {
        EntryBytes all = bytes;
        BitSet skipped = (BitSet) removed.clone();
        bytes = new EntryBytes();
        removed.clear();
        removals = 0;
        resize(size);
        for (int offset = all.first(); offset >= 0; offset = all.after(offset)) {
            if (!skipped.get(offset)) {
                index(bytes.append(all.entry(offset)));
            }
        }
    }

    /** Returns the place of an entry in the index; -1 if there is none. */
    private int slot(String identity) {
        byte[] name = bytes.name(identity);
        int mask = index.length - 1;
        for (int slot = EntryBytes.hash(name, 0, name.length) & mask; index[slot] != 0; slot = slot + 1 & mask) {
            if (index[slot] != REMOVED && bytes.isNamed(index[slot] - 1, name)) {
                return slot;
            }
        }
        return -1;
    }

    private void index(int offset) {
        if ((used + 1) * 4L > index.length * 3L) {
            int[] known = index;
            resize(size);
            Arrays.stream(known).filter(entry -> entry > 0).forEach(entry -> place(entry - 1));
        }
        place(offset);
    }

    /** Makes room for one more than as many. */
    private void resize(int entries) {
        int length = SMALLEST_INDEX;
        while (length * 5L < (entries + 1) * 8L) {
            length *= 2;
        }
        index = new int[length];
        used = 0;
    }

    private void place(int offset) {
        int mask = index.length - 1;
        int slot = bytes.hash(offset) & mask;
        while (index[slot] != 0) {
            slot = slot + 1 & mask;
        }
        index[slot] = offset + 1;
        used++;
    }

    private static final class Snapshot extends AbstractList<Entry> implements RandomAccess {

        private final EntryBytes bytes;
        private final int[] offsets;

        Snapshot(EntryBytes bytes, int[] offsets) {
            this.bytes = bytes;
            this.offsets = offsets;
        }

        @Override
        public Entry get(int number) {
            return bytes.entry(offsets[number]);
        }

        @Override
        public int size() {
            return offsets.length;
        }
    }
}
