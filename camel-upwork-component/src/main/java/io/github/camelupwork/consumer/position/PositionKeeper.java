// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer.position;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Decides what is new, and remembers what is done: a consumer's position in memory, written through to its store. An
 * item is in flight from being offered until its exchange has ended, and is not offered twice meanwhile. Thread-safe.
 */
public final class PositionKeeper implements SourcePosition {

    private final StoredPosition stored;
    private final Settings settings;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Set<String> inHand = new HashSet<>();
    private Position head;
    private boolean moved;

    /**
     * The settings of a keeper.
     *
     * @param changes     true if an item with other content than before is to be emitted again
     * @param memory      the number of items to remember that the source no longer shows
     * @param maxAttempts the maximum number of failures of the route on an item; 0 for no limit
     */
    public record Settings(boolean changes, int memory, int maxAttempts) {}

    /** Creates a keeper that continues from the stored position. */
    public PositionKeeper(PositionStore store, String key, Settings settings) {
        this.stored = new StoredPosition(store, key);
        this.settings = settings;
        load();
    }

    private void load() {
        Position position = stored.load();
        entries.clear();
        position.entries().forEach(entry -> entries.put(entry.identity(), entry));
        head = position.with(List.of());
        moved = false;
    }

    /**
     * Continues from the stored position if another consumer has written there. What could not be written of this one's
     * own is kept, unless the other has done it, too.
     *
     * @return true if another has
     * @throws PositionStoreException if that cannot be read
     */
    public synchronized boolean catchUp() {
        if (!stored.isMoved()) {
            return false;
        }
        load();
        stored.unsaved(own -> find(own.identity()).filter(Entry::isDone).isPresent())
                .forEach(this::put);
        return true;
    }

    @Override
    public String key() {
        return stored.key();
    }

    @Override
    public synchronized Position head() {
        return head;
    }

    @Override
    public synchronized Optional<Entry> find(String identity) {
        return Optional.ofNullable(entries.get(identity));
    }

    @Override
    public synchronized List<Entry> failed() {
        return entries.values().stream().filter(Entry::isFailed).toList();
    }

    /** Returns the number of items that were given up. */
    public synchronized long givenUp() {
        return entries.values().stream()
                .filter(entry -> entry.state() == Entry.State.GIVEN_UP)
                .count();
    }

    /** Returns the number of remembered items. */
    public synchronized int size() {
        return entries.size();
    }

    @Override
    public synchronized boolean knows(String identity, String fingerprint) {
        return entries.containsKey(identity) || stored.isDone(identity, fingerprint);
    }

    @Override
    public synchronized boolean isWanted(String identity, String fingerprint) {
        return !inHand.contains(identity)
                && judge(identity, fingerprint, null, Map.of()).isPresent();
    }

    @Override
    public synchronized Optional<Item> take(
            String identity, String fingerprint, Object body, Map<String, Object> headers) {
        if (inHand.contains(identity)) {
            return Optional.empty();
        }
        Optional<Item> item = judge(identity, fingerprint, body, headers);
        item.ifPresent(taken -> inHand.add(identity));
        return item;
    }

    private Optional<Item> judge(String identity, String fingerprint, Object body, Map<String, Object> headers) {
        Entry entry = entries.get(identity);
        if (entry == null) {
            return stored.isDone(identity, fingerprint)
                    ? Optional.empty()
                    : Optional.of(new Item(identity, fingerprint, body, false, 1, headers));
        }
        boolean other = settings.changes() && !entry.fingerprint().equals(fingerprint);
        if (other) {
            boolean changed = entry.isDone() || entry.changed();
            return Optional.of(new Item(identity, fingerprint, body, changed, 1, headers));
        }
        return entry.isFailed()
                ? Optional.of(new Item(identity, fingerprint, body, entry.changed(), entry.attempts() + 1, headers))
                : Optional.empty();
    }

    @Override
    public synchronized void intend(Collection<Item> items) {
        try {
            remember(items.stream()
                    .map(item -> new Entry(
                            item.identity(),
                            item.fingerprint(),
                            Entry.State.FAILED,
                            item.attempt() - 1,
                            item.changed()))
                    .toList());
        } catch (PositionStoreException e) {
            release(items);
            throw e;
        }
    }

    @Override
    public synchronized void release(Collection<Item> items) {
        items.forEach(item -> inHand.remove(item.identity()));
    }

    /**
     * Remembers items as done.
     *
     * @throws PositionStoreException if that cannot be written; then {@link #flush} tries again, and only a restart before that
     *                                lets them come again
     */
    public synchronized void done(List<Item> items) {
        release(items);
        remember(items.stream()
                .map(item -> Entry.done(item.identity(), item.fingerprint()))
                .toList());
    }

    /**
     * Remembers that the route failed on items.
     *
     * @return the entries of those items
     * @throws PositionStoreException if that cannot be written; they come again all the same
     */
    public synchronized List<Entry> failed(List<Item> items) {
        List<Entry> failures = items.stream().map(this::failure).toList();
        release(items);
        remember(failures);
        return failures;
    }

    private Entry failure(Item item) {
        boolean last = settings.maxAttempts() > 0 && item.attempt() >= settings.maxAttempts();
        return new Entry(
                item.identity(),
                item.fingerprint(),
                last ? Entry.State.GIVEN_UP : Entry.State.FAILED,
                item.attempt(),
                item.changed());
    }

    /** Puts entries in the place of those of their identities, durably. */
    synchronized void remember(List<Entry> outcome) {
        outcome.forEach(this::put);
        stored.add(outcome);
    }

    /**
     * Writes what could not be written before.
     *
     * @throws PositionStoreException if it still cannot be
     */
    public synchronized void flush() {
        stored.flush();
    }

    /** Returns true if everything is saved in the store; until then, items that are delivered might come twice. */
    public synchronized boolean isSaved() {
        return stored.isSaved();
    }

    /** Puts the entry last, as the latest. */
    private void put(Entry entry) {
        entries.remove(entry.identity());
        entries.put(entry.identity(), entry);
    }

    @Override
    public synchronized List<Entry> unseen(Predicate<String> scope, Set<String> seen) {
        return entries.values().stream()
                .filter(entry -> scope.test(entry.identity()) && isUnseen(entry, seen))
                .filter(entry -> entry.isFailed()
                        || entry.isDone() && !entry.fingerprint().equals(Fingerprint.GONE))
                .toList();
    }

    @Override
    public synchronized void forgetFailure(String identity) {
        entries.remove(identity);
        moved = true;
    }

    @Override
    public boolean isSettled() {
        return isSettled(identity -> true);
    }

    /** The same for the items of one part of the position. */
    synchronized boolean isSettled(Predicate<String> part) {
        return inHand.stream().noneMatch(part)
                && entries.values().stream().noneMatch(entry -> entry.isFailed() && part.test(entry.identity()));
    }

    /** Returns the identities of the items that are in flight or are to come again. */
    synchronized Set<String> unsettled() {
        Set<String> unsettled = new HashSet<>(inHand);
        entries.values().stream().filter(Entry::isFailed).map(Entry::identity).forEach(unsettled::add);
        return unsettled;
    }

    @Override
    public synchronized boolean isInHand(Predicate<String> identity) {
        return inHand.stream().anyMatch(identity);
    }

    @Override
    public synchronized void begin(LocalDate anchor, List<Entry> before) {
        before.forEach(this::put);
        head = new Position(true, anchor, null, List.of());
        moved = true;
        save();
    }

    @Override
    public synchronized void through(LocalDate day) {
        head = new Position(head.begun(), head.anchor(), day, List.of());
        moved = true;
    }

    @Override
    public synchronized void forget(Predicate<String> identity) {
        boolean forgotten = entries.values()
                .removeIf(entry ->
                        !entry.isFailed() && !inHand.contains(entry.identity()) && identity.test(entry.identity()));
        if (forgotten || moved || stored.isLong(entries.size())) {
            save();
        }
    }

    @Override
    public void forgetUnseen(Set<String> seen, boolean whole) {
        forgetUnseen(identity -> true, seen, whole);
    }

    /** The same for the entries of one part of the position. */
    synchronized void forgetUnseen(Predicate<String> part, Set<String> seen, boolean whole) {
        boolean gone = whole && entries.values().removeIf(entry -> entry.isFailed() && isUnseen(entry, part, seen));
        long unseen = entries.values().stream()
                .filter(entry -> isUnseen(entry, part, seen))
                .count();
        if (unseen > settings.memory()) {
            // a quarter more, so that not every poll writes the whole
            drop(part, seen, unseen - settings.memory() / 4 * 3);
        }
        if (gone || moved || unseen > settings.memory() || stored.isLong(entries.size())) {
            save();
        }
    }

    private boolean isUnseen(Entry entry, Predicate<String> part, Set<String> seen) {
        return part.test(entry.identity()) && isUnseen(entry, seen);
    }

    private boolean isUnseen(Entry entry, Set<String> seen) {
        return !seen.contains(entry.identity()) && !inHand.contains(entry.identity());
    }

    private void drop(Predicate<String> part, Set<String> seen, long count) {
        Iterator<Entry> oldestFirst = entries.values().iterator();
        for (long left = count; left > 0 && oldestFirst.hasNext(); ) {
            Entry entry = oldestFirst.next();
            if (!entry.isFailed() && isUnseen(entry, part, seen)) {
                oldestFirst.remove();
                left--;
            }
        }
    }

    private void save() {
        stored.replace(head.with(new ArrayList<>(entries.values())));
        moved = false;
    }
}
