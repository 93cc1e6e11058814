// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer.position;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/**
 * Decides what is new, and remembers what is done: a consumer's position in memory, written through to its store. An
 * item is in flight from being offered until its exchange has ended, and is not offered twice meanwhile. What is done is stored soon
 * after, many items with one write. Thread-safe.
 */
public final class PositionKeeper implements SourcePosition {

    private static final Runnable NOBODY = () -> {};

    private final StoredPosition stored;
    private final Settings settings;
    private final Set<String> inHand = new HashSet<>();
    private PackedEntries entries;
    private Position head;
    /** The head is another than the stored one. */
    private boolean moved;
    /** The store has entries that are no longer here, or lacks some that nobody will add. */
    private boolean stale;

    /**
     * The settings of a keeper.
     *
     * @param changes     true if an item with other content than before is to be emitted again
     * @param memory      the number of items to remember that the source no longer shows
     * @param maxAttempts the maximum number of failures of the route on an item; 0 for no limit
     */
    public record Settings(boolean changes, int memory, int maxAttempts) {}

    /** Creates a keeper that continues from the stored position, and stores what is done in the thread that has done it. */
    public PositionKeeper(PositionStore store, String key, Settings settings) {
        this(store, key, settings, Runnable::run);
    }

    /**
     * Creates a keeper that continues from the stored position.
     *
     * @param writer executes the writes that nobody waits for, one at a time
     */
    public PositionKeeper(PositionStore store, String key, Settings settings, Executor writer) {
        this.stored = new StoredPosition(store, key, writer);
        this.settings = settings;
        load();
    }

    private void load() {
        Position position = stored.load();
        entries = PackedEntries.of(position.entries());
        head = position.with(List.of());
        moved = false;
        stale = false;
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
                .forEach(entries::put);
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
        return List.copyOf(entries.failed());
    }

    /** Returns the number of items that were given up. */
    public synchronized long givenUp() {
        return entries.givenUp().size();
    }

    /** Returns the items that were given up last, the latest first. */
    public synchronized List<Entry> lastGivenUp(int most) {
        List<Entry> latest = new ArrayList<>(entries.givenUp());
        Collections.reverse(latest);
        return List.copyOf(latest.subList(0, Math.min(most, latest.size())));
    }

    /** Returns the number of remembered items. */
    public synchronized int size() {
        return entries.size();
    }

    @Override
    public synchronized boolean knows(String identity, String fingerprint) {
        return entries.get(identity) != null || stored.isDone(identity, fingerprint);
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
            stored.flush();
        } catch (PositionStoreException e) {
            release(items);
            throw e;
        }
    }

    @Override
    public synchronized void release(Collection<Item> items) {
        items.forEach(item -> inHand.remove(item.identity()));
    }

    /** Remembers items as done, as {@link #done(List, Runnable)} does. */
    public void done(List<Item> items) {
        done(items, NOBODY);
    }

    /**
     * Remembers items as done. A restart before that is stored lets them come again. If it cannot be stored, {@link #isWritable} says
     * so and {@link #flush} tries again.
     *
     * @param stored is called when it is stored; must not wait for the position
     */
    public synchronized void done(List<Item> items, Runnable stored) {
        release(items);
        remember(
                items.stream()
                        .map(item -> Entry.done(item.identity(), item.fingerprint()))
                        .toList(),
                stored);
    }

    /** Remembers that the route failed on items, as {@link #failed(List, Runnable)} does. */
    public List<Entry> failed(List<Item> items) {
        return failed(items, NOBODY);
    }

    /**
     * Remembers that the route failed on items.
     *
     * @param stored is called when it is stored; must not wait for the position
     * @return the entries of those items
     */
    public synchronized List<Entry> failed(List<Item> items, Runnable stored) {
        List<Entry> failures = items.stream().map(this::failure).toList();
        release(items);
        remember(failures, stored);
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

    /** Puts entries in the place of those of their identities, to be stored soon after. */
    synchronized void remember(List<Entry> outcome) {
        remember(outcome, NOBODY);
    }

    private void remember(List<Entry> outcome, Runnable whenStored) {
        outcome.forEach(entries::put);
        stored.add(outcome, whenStored);
    }

    /**
     * Writes what is not stored yet.
     *
     * @throws PositionStoreException if it cannot be written
     */
    public void flush() {
        stored.flush();
    }

    /** Writes what is not stored yet, or logs why it cannot be. */
    public void settle() {
        stored.settle();
    }

    /** Returns false after a write that failed, until one succeeds; items that are delivered meanwhile might come twice. */
    public boolean isWritable() {
        return stored.isWritable();
    }

    @Override
    public synchronized List<Entry> unseen(Predicate<String> scope, Set<String> seen) {
        List<Entry> unseen = new ArrayList<>();
        entries.forEach(entry -> {
            boolean there =
                    entry.isFailed() || entry.isDone() && !entry.fingerprint().equals(Fingerprint.GONE);
            if (there && scope.test(entry.identity()) && isUnseen(entry, seen)) {
                unseen.add(entry);
            }
        });
        return unseen;
    }

    @Override
    public synchronized void forgetFailure(String identity) {
        entries.remove(identity);
        stale = true;
    }

    @Override
    public boolean isSettled() {
        return isSettled(identity -> true);
    }

    /** The same for the items of one part of the position. */
    synchronized boolean isSettled(Predicate<String> part) {
        return inHand.stream().noneMatch(part)
                && entries.failed().stream().noneMatch(entry -> part.test(entry.identity()));
    }

    /** Returns the identities of the items that are in flight or are to come again. */
    synchronized Set<String> unsettled() {
        Set<String> unsettled = new HashSet<>(inHand);
        entries.failed().forEach(entry -> unsettled.add(entry.identity()));
        return unsettled;
    }

    @Override
    public synchronized boolean isInHand(Predicate<String> identity) {
        return inHand.stream().anyMatch(identity);
    }

    @Override
    public synchronized void begin(LocalDate anchor, List<Entry> before) {
        before.forEach(entries::put);
        head = new Position(true, anchor, null, List.of());
        stale = true;
        save();
    }

    @Override
    public synchronized void through(LocalDate day) {
        head = new Position(head.begun(), head.anchor(), day, List.of());
        moved = true;
    }

    @Override
    public synchronized void forget(Predicate<String> identity) {
        stale |= entries.removeIf(
                entry -> !entry.isFailed() && !inHand.contains(entry.identity()) && identity.test(entry.identity()));
        save();
    }

    @Override
    public void forgetUnseen(Set<String> seen, boolean whole) {
        forgetUnseen(identity -> true, seen, whole);
    }

    /** The same for the entries of one part of the position. */
    synchronized void forgetUnseen(Predicate<String> part, Set<String> seen, boolean whole) {
        stale |= whole && forgetFailures(part, seen);
        // of so few none is too many
        long unseen = entries.size() <= settings.memory() ? 0 : countUnseen(part, seen);
        if (unseen > settings.memory()) {
            // a quarter more, so that not every poll writes the whole
            drop(part, seen, unseen - settings.memory() / 4 * 3);
            stale = true;
        }
        save();
    }

    private boolean forgetFailures(Predicate<String> part, Set<String> seen) {
        List<Entry> gone = entries.failed().stream()
                .filter(entry -> isUnseen(entry, part, seen))
                .toList();
        gone.forEach(entry -> entries.remove(entry.identity()));
        return !gone.isEmpty();
    }

    private long countUnseen(Predicate<String> part, Set<String> seen) {
        AtomicLong count = new AtomicLong();
        entries.forEach(entry -> count.addAndGet(isUnseen(entry, part, seen) ? 1 : 0));
        return count.get();
    }

    private boolean isUnseen(Entry entry, Predicate<String> part, Set<String> seen) {
        return part.test(entry.identity()) && isUnseen(entry, seen);
    }

    private boolean isUnseen(Entry entry, Set<String> seen) {
        return !seen.contains(entry.identity()) && !inHand.contains(entry.identity());
    }

    private void drop(Predicate<String> part, Set<String> seen, long count) {
        AtomicLong left = new AtomicLong(count);
        entries.removeIf(entry ->
                left.get() > 0 && !entry.isFailed() && isUnseen(entry, part, seen) && left.getAndDecrement() > 0);
    }

    private void save() {
        if (stale || stored.isLong(entries.size())) {
            replace();
        } else if (moved) {
            stored.move(head.with(entries.snapshot()));
            moved = false;
        }
    }

    private void replace() {
        stored.replace(head.with(entries.snapshot()));
        moved = false;
        stale = false;
    }
}
