// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer;

import java.util.List;

/**
 * Keeps the positions of consumers over restarts. What a method wrote is durable when it returns: only then does an item count
 * as done. One consumer at a time uses a key; implementations are safe for its threads.
 *
 * @see FilePositionStore
 * @see JdbcPositionStore
 */
public interface PositionStore {

    /**
     * Where the consumer stands.
     *
     * @param  key names the consumer, at most 250 characters
     * @return     {@link Position#NONE} if nothing is stored
     * @throws PositionStoreException if it cannot be read
     */
    Position load(String key);

    /**
     * Remembers items besides those that are known; an entry takes the place of one of the same identity.
     *
     * @throws PositionStoreException if it cannot be written; none of the entries counts then
     */
    void add(String key, List<Entry> entries);

    /**
     * Puts a position in the place of the stored one, at once or not at all.
     *
     * @throws PositionStoreException if it cannot be written
     */
    void replace(String key, Position position);

    /** Whether an item is done that {@link #load} did not list; for stores that can be asked but not read. */
    default boolean isDone(String key, String identity, String fingerprint) {
        return false;
    }
}
