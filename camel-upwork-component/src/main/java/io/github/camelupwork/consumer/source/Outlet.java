// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer.source;

import java.util.List;

import io.github.camelupwork.consumer.position.Item;

/** Where a source hands its items over. */
public interface Outlet {

    /** How many items may still be handed over in this poll. */
    int remainingCapacity();

    /** An answer was read. */
    void answered();

    /**
     * Hands items to the route, in this order; may return before their exchanges have ended.
     *
     * @param items no more than there is {@link #room}
     * @return how many were handed over; fewer if the consumer is being stopped
     */
    int hand(List<Item> items);
}
