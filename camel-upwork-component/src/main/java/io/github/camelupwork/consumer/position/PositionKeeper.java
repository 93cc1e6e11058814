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
public final class PositionKeeper {

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

    /** Returns the name of the position. */
    public String key() {
        return stored.key();
    }

    /** Returns the position without entries. */
    public synchronized Position head() {
        return head;
    }

    /** Returns the entry of an identity. */
    public synchronized Optional<Entry> find(String identity) {
        return Optional.ofNullable(entries.get(identity));
    }

    /** The items that are to come again: they failed, or were taken and then not handed over. */
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

    /** Returns true if an item was seen before, whatever its state. */
    public synchronized boolean knows(String identity, String fingerprint) {
        return entries.containsKey(identity) || stored.isDone(identity, fingerprint);
    }

    /**
     * Returns true if an item is to be emitted: it is new, or changed where changes count, or failed, and not in
     * flight.
     */
    public synchronized boolean isWanted(String identity, String fingerprint) {
        return !inHand.contains(identity)
                && judge(identity, fingerprint, null, Map.of()).isPresent();
    }

    /**
     * Marks an item as in flight and returns it if it is to be emitted; empty if it is done, given up or already in
     * flight.
     */
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

    /**
     * Stores items that are about to be handed over as not yet done, so that a restart looks for them even in a list
     * that is not read to its end.
     *
     * @throws PositionStoreException if it cannot be remembered; then they are no longer in flight
     */
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

    /** Lets items go that were not handed over after all; they come again. */
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

    private void remember(List<Entry> outcome) {
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

    /** Returns true if everything is saved in the store; until then, items that are handed over might come twice. */
    public synchronized boolean isSaved() {
        return stored.isSaved();
    }

    /** Puts the entry last, as the latest. */
    private void put(Entry entry) {
        entries.remove(entry.identity());
        entries.put(entry.identity(), entry);
    }

    /**
     * Returns the entries within a scope that were not shown: done and not known to be removed, or failed; not in
     * flight.
     */
    public synchronized List<Entry> unseen(Predicate<String> scope, Set<String> seen) {
        return entries.values().stream()
                .filter(entry -> scope.test(entry.identity()) && isUnseen(entry, seen))
                .filter(entry -> entry.isFailed()
                        || entry.isDone() && !entry.fingerprint().equals(Fingerprint.GONE))
                .toList();
    }

    /**
     * Forgets an item that failed and no longer exists; {@link #forget(Predicate)} or {@link #forgetUnseen} makes it
     * durable.
     */
    public synchronized void forgetFailure(String identity) {
        entries.remove(identity);
        moved = true;
    }

    /** Returns true if nothing is in flight and no failed item is to come again. */
    public synchronized boolean isSettled() {
        return inHand.isEmpty() && entries.values().stream().noneMatch(Entry::isFailed);
    }

    /** Returns true if an item that fulfills the condition is in flight. */
    public synchronized boolean isInHand(Predicate<String> identity) {
        return inHand.stream().anyMatch(identity);
    }

    /** Deals with the first start: what was there before counts as done. */
    public synchronized void begin(LocalDate anchor, List<Entry> before) {
        before.forEach(this::put);
        head = new Position(true, anchor, null, List.of());
        moved = true;
        save();
    }

    /** Moves on to that day; {@link #forget(Predicate)} or {@link #forgetUnseen} makes it durable. */
    public synchronized void through(LocalDate day) {
        head = new Position(head.begun(), head.anchor(), day, List.of());
        moved = true;
    }

    /**
     * Forgets entries that fulfill the condition, except failures and items in flight; writes the position if it
     * changed.
     */
    public synchronized void forget(Predicate<String> identity) {
        boolean forgotten = entries.values()
                .removeIf(entry ->
                        !entry.isFailed() && !inHand.contains(entry.identity()) && identity.test(entry.identity()));
        if (forgotten || moved || stored.isLong(entries.size())) {
            save();
        }
    }

    /**
     * After the source was read: forgets the oldest items that it no longer showed, beyond the limit of the memory.
     * Items that it still shows are kept, however many they are, or they would be new again.
     *
     * @param seen  the identities that the source showed
     * @param whole true if that was all it has; then failed items that are not among it are gone
     */
    public synchronized void forgetUnseen(Set<String> seen, boolean whole) {
        boolean gone = whole && entries.values().removeIf(entry -> entry.isFailed() && isUnseen(entry, seen));
        long unseen =
                entries.values().stream().filter(entry -> isUnseen(entry, seen)).count();
        if (unseen > settings.memory()) {
            // a quarter more, so that not every poll writes the whole
            drop(seen, unseen - settings.memory() / 4 * 3);
        }
        if (gone || moved || unseen > settings.memory() || stored.isLong(entries.size())) {
            save();
        }
    }

    private boolean isUnseen(Entry entry, Set<String> seen) {
        return !seen.contains(entry.identity()) && !inHand.contains(entry.identity());
    }

    private void drop(Set<String> seen, long count) {
        Iterator<Entry> oldestFirst = entries.values().iterator();
        for (long left = count; left > 0 && oldestFirst.hasNext(); ) {
            Entry entry = oldestFirst.next();
            if (!entry.isFailed() && isUnseen(entry, seen)) {
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
