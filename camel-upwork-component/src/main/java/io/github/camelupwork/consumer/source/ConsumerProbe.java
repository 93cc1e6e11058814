// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer.source;

/**
 * Observes the progress of a consumer, so that a test can stop or kill the process at exactly that point. A bean of
 * this type in the registry is used.
 */
@FunctionalInterface
public interface ConsumerProbe {

    /** Does nothing. */
    ConsumerProbe NONE = (point, key) -> {};

    /** The named points, in the order of an item's way. */
    enum Point {
        /** A poll begins; nothing was asked yet. */
        POLL_STARTED,
        /** A page, or the rows of a window, was read; nothing of it was delivered yet. */
        PAGE_READ,
        /** An exchange is about to be handed to the route. */
        BEFORE_ROUTE,
        /** The exchange has completed; its items are not remembered yet. */
        AFTER_ROUTE,
        /** Its items are remembered. */
        AFTER_REMEMBER,
        /** All found was delivered; the position is not brought up to date yet. */
        BEFORE_MOVE,
        /** The position is up to date. */
        AFTER_MOVE
    }

    /** The consumer of that position has reached the point. */
    void reached(Point point, String key);
}
