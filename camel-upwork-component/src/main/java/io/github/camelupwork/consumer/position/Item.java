// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer.position;

import java.util.Map;

/**
 * An item to hand to the route.
 *
 * @param identity    the identity of the item within the position
 * @param fingerprint the fingerprint of its content
 * @param body        the item: a Map for an object of a list or a row of a report; null if it was removed
 * @param changed     true if it was delivered before with other content
 * @param attempt     the number of this attempt, counted from 1
 * @param headers     the headers of its exchange, by name
 */
public record Item(
        String identity, String fingerprint, Object body, boolean changed, int attempt, Map<String, Object> headers) {

    /** Keeps a copy of the headers. */
    public Item {
        headers = Map.copyOf(headers);
    }

    /** Returns {@code new}, {@code changed} or {@code removed}. */
    public String event() {
        if (fingerprint.equals(Fingerprint.GONE)) {
            return "removed";
        }
        return changed ? "changed" : "new";
    }
}
