// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

/** Listener for the points of a renewal that matter if the process dies there; for logs, metrics and kill tests. */
@FunctionalInterface
public interface TokenEvents {

    /** The points, in the order in which a renewal passes them. */
    enum Point {
        /** The account's lock is held and a new pair is about to be asked for. */
        REQUESTING,
        /** The token endpoint has given a new pair, which is nowhere but in memory. */
        RECEIVED,
        /** The new pair is durable and may be used. */
        STORED,
        /** No new pair could be had. */
        FAILED,
        /** The tokens that are used from now on belong to another person, who signed in elsewhere. */
        OTHER_PERSON
    }

    /** Ignores all events. */
    TokenEvents NONE = (account, point) -> {};

    /** The renewal of that account passes that point. Runs on its thread; up to {@link Point#STORED} within its lock. */
    void passed(String account, Point point);
}
