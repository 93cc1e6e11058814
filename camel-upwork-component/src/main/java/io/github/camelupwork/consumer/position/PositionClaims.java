// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer.position;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import org.apache.camel.CamelContext;

/**
 * The positions used by the consumers of a context. Two consumers of one position would each be handed all items, and
 * after a restart miss what only the other had done.
 */
public final class PositionClaims {

    private final ConcurrentMap<Claim, Object> held = new ConcurrentHashMap<>();

    /**
     * A position.
     *
     * @param place the place where it is kept: a store, a repository or a directory
     * @param key   its name there
     */
    public record Claim(Object place, String key) {}

    /** Returns the claims of the context. */
    public static synchronized PositionClaims of(CamelContext context) {
        PositionClaims known = context.getCamelContextExtension().getContextPlugin(PositionClaims.class);
        if (known == null) {
            known = new PositionClaims();
            context.getCamelContextExtension().addContextPlugin(PositionClaims.class, known);
        }
        return known;
    }

    /** Claims the position for the holder; returns true if it is the holder's now, and not another's. */
    public boolean claim(Claim claim, Object holder) {
        Object before = held.putIfAbsent(claim, holder);
        return before == null || before == holder;
    }

    /** Releases the claims of the holder. */
    public void release(Object holder) {
        held.values().removeIf(each -> each == holder);
    }
}
