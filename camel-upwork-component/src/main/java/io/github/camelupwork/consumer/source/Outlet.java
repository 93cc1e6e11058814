// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer.source;

import java.util.List;

import io.github.camelupwork.consumer.position.Item;

/** The receiver of the items of a source. */
public interface Outlet {

    /** The number of items that are held in memory at most, until they are handed over. */
    int MOST_HELD = 10_000;

    /** Returns the number of items that may still be delivered in this poll. */
    int remainingCapacity();

    /** Returns the number of items that are handed over at once at most, so that no more are held in memory. */
    default int batch() {
        return MOST_HELD;
    }

    /** An answer was read. */
    void answered();

    /**
     * Hands items to the route, in this order; may return before their exchanges have ended.
     *
     * @param items at most {@link #remainingCapacity}
     * @return the number of items delivered; fewer if the consumer is being stopped
     */
    int hand(List<Item> items);
}
