// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.runtime;

import io.github.camelupwork.client.CallListener;

/** Receives what a component does, for meters. Runs on the thread that does it, so it must not block. */
public interface ActivityListener extends CallListener {

    /** The outcome of items that a consumer has handed to its route. */
    enum Items {
        /** The route has completed them. */
        DONE,
        /** The route failed on them; they come again. */
        FAILED,
        /** The route failed on them too often; they do not come again. */
        GIVEN_UP
    }

    /**
     * The tokens of an account were renewed, or could not be.
     *
     * @param renewed false if they could not be
     */
    default void refreshed(String account, boolean renewed) {
        // for listeners to other things
    }

    /** The route of a consumer is done with items. */
    default void handled(String position, String operation, Items outcome, int count) {
        // for listeners to other things
    }

    /**
     * A consumer has polled.
     *
     * @param succeeded false if the poll failed
     */
    default void polled(String position, String operation, boolean succeeded) {
        // for listeners to other things
    }
}
