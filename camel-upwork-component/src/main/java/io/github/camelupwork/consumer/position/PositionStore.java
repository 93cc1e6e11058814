// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer.position;

import java.util.List;

/**
 * Keeps the positions of consumers over restarts. What a method wrote is durable when it returns: only then does an item count
 * as done. One consumer at a time uses a key; implementations are safe for its threads.
 *
 * <p>What is stored has a revision, which is another after every write. A write says which revision it builds upon and is
 * refused if that is not the stored one, so that of two consumers, in whatever processes, none writes over what it has not
 * read.
 *
 * @see FilePositionStore
 * @see JdbcPositionStore
 */
public interface PositionStore {

    /**
     * Reads the position of the consumer.
     *
     * @param  key the name of the consumer, at most 250 characters
     * @return     the position; {@link Position#NONE} if nothing is stored
     * @throws PositionStoreException if it cannot be read
     */
    Position load(String key);

    /**
     * Returns the revision of the stored content, to be compared with the one that a write returned; requested before
     * {@link #load}, it is never newer than the content loaded.
     *
     * @return the revision; not null, even if nothing is stored
     * @throws PositionStoreException if it cannot be read
     */
    String revision(String key);

    /**
     * Remembers items besides those that are known; an entry takes the place of one of the same identity.
     *
     * @param  revision that is built upon
     * @return          the new revision
     * @throws PositionMovedException if another revision is stored; nothing is written then
     * @throws PositionStoreException if it cannot be written; none of the entries counts then
     */
    String add(String key, List<Entry> entries, String revision);

    /**
     * Puts a position in the place of the stored one, at once or not at all.
     *
     * @param  revision that is built upon
     * @return          the new revision
     * @throws PositionMovedException if another revision is stored; nothing is written then
     * @throws PositionStoreException if it cannot be written
     */
    String replace(String key, Position position, String revision);

    /**
     * Puts another head in the place of the stored one and remembers items, as {@link #add} does, at once or not at all. A store
     * that does not keep the head apart from the items replaces all.
     *
     * @param  added    the items that are not stored yet
     * @param  position the head, and all items, those that were added as well
     * @param  revision that is built upon
     * @return          the new revision
     * @throws PositionMovedException if another revision is stored; nothing is written then
     * @throws PositionStoreException if it cannot be written
     */
    default String move(String key, List<Entry> added, Position position, String revision) {
        return replace(key, position, revision);
    }

    /** Returns true if an item is done that {@link #load} did not list; for stores that can be queried but not read. */
    default boolean isDone(String key, String identity, String fingerprint) {
        return false;
    }
}
