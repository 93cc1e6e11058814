// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer.position;

import java.util.Objects;

/**
 * The stored state of one item.
 *
 * @param identity    the identity of the item within its position, at most 250 characters
 * @param fingerprint the fingerprint of the content that was handed to the route
 * @param state       the state of the item
 * @param attempts    the number of times the route failed on it; 0 once it is done
 * @param changed     true if the item had been done before with other content
 */
public record Entry(String identity, String fingerprint, State state, int attempts, boolean changed) {

    /** The state of an item. */
    public enum State {
        /** The exchange completed. */
        DONE,
        /** The route failed; the item comes again. */
        FAILED,
        /** The route failed too often; the item does not come again, unless it changes and changes are requested. */
        GIVEN_UP
    }

    /** Refuses nulls. */
    public Entry {
        Objects.requireNonNull(identity, "identity");
        Objects.requireNonNull(fingerprint, "fingerprint");
        Objects.requireNonNull(state, "state");
    }

    /** Returns true if its exchange completed. */
    boolean isDone() {
        return state == State.DONE;
    }

    /** Returns true if it is to be delivered again. */
    public boolean isFailed() {
        return state == State.FAILED;
    }

    /** An item that is done with, or that was there before the consumer began. */
    public static Entry done(String identity, String fingerprint) {
        return new Entry(identity, fingerprint, State.DONE, 0, false);
    }
}
