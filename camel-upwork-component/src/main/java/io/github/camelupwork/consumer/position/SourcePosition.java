// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer.position;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The position of one list or report: which of its items are new, and what is remembered of it. A list of lists has one for each
 * of its lists, all of them parts of the consumer's position. The identities are those within the list.
 */
public interface SourcePosition {

    /** Returns the name of the consumer's position. */
    String key();

    /** Returns the position without entries. */
    Position head();

    /** Returns the entry of an identity. */
    Optional<Entry> find(String identity);

    /** Returns the items that are to come again: they failed, or were taken and then not handed over. */
    List<Entry> failed();

    /** Returns true if an item was seen before, whatever its state. */
    boolean knows(String identity, String fingerprint);

    /**
     * Returns true if an item is to be emitted: it is new, or changed where changes count, or failed, and not in
     * flight.
     */
    boolean isWanted(String identity, String fingerprint);

    /**
     * Marks an item as in flight and returns it if it is to be emitted; empty if it is done, given up or already in
     * flight.
     */
    Optional<Item> take(String identity, String fingerprint, Object body, Map<String, Object> headers);

    /**
     * Stores items that are about to be handed over as not yet done, so that a restart looks for them even in a list
     * that is not read to its end.
     *
     * @param items as {@link #take} returned them
     * @throws PositionStoreException if it cannot be remembered; then they are no longer in flight
     */
    void intend(Collection<Item> items);

    /**
     * Lets items go that were not handed over after all; they come again.
     *
     * @param items as {@link #take} returned them
     */
    void release(Collection<Item> items);

    /**
     * Returns the entries within a scope that were not shown: done and not known to be removed, or failed; not in
     * flight.
     */
    List<Entry> unseen(Predicate<String> scope, Set<String> seen);

    /**
     * Forgets an item that failed and no longer exists; {@link #forget(Predicate)} or {@link #forgetUnseen} makes it
     * durable.
     */
    void forgetFailure(String identity);

    /** Returns true if nothing is in flight and no failed item is to come again. */
    boolean isSettled();

    /** Returns true if an item that fulfills the condition is in flight. */
    boolean isInHand(Predicate<String> identity);

    /** Deals with the first start: what was there before counts as done. */
    void begin(LocalDate anchor, List<Entry> before);

    /** Moves on to that day; {@link #forget(Predicate)} or {@link #forgetUnseen} makes it durable. */
    void through(LocalDate day);

    /**
     * Records that all that a list showed is done.
     *
     * @param day up to which it was asked for; null if it was not asked for by time
     */
    default void passed(LocalDate day) {
        if (day != null && !day.equals(head().through())) {
            through(day);
        }
    }

    /**
     * Forgets entries that fulfill the condition, except failures and items in flight; writes the position if it
     * changed.
     */
    void forget(Predicate<String> identity);

    /**
     * After the source was read: forgets the oldest items that it no longer showed, beyond the limit of the memory.
     * Items that it still shows are kept, however many they are, or they would be new again.
     *
     * @param seen  the identities that the source showed
     * @param whole true if that was all it has; then failed items that are not among it are gone
     */
    void forgetUnseen(Set<String> seen, boolean whole);
}
