// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.json;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Map;

/** Checks maps and lists that a caller has made before they are written: they may contain themselves, or far too much. */
public final class Trees {

    private static final int DEEPEST = 100;
    private static final int MOST_PARTS = 1_000_000;

    private final Map<Object, Object> around = new IdentityHashMap<>();
    private int parts;

    private Trees() {}

    /**
     * The value, if it can be written as JSON.
     *
     * @throws IllegalArgumentException if it contains itself, is nested too deep, has too many parts, a name that is null, or a
     *                                  number of too many places; the message continues "the value ..."
     */
    public static <T> T require(T value) {
        new Trees().visit(value);
        return value;
    }

    private void visit(Object value) {
        if (++parts > MOST_PARTS) {
            throw new IllegalArgumentException("has more than " + MOST_PARTS + " parts");
        }
        if (value instanceof Map<?, ?> map) {
            within(value, map.entrySet(), true);
        } else if (value instanceof Collection<?> items) {
            within(value, items, false);
        } else if (value instanceof Object[] items) {
            within(value, java.util.Arrays.asList(items), false);
        } else if (value instanceof BigDecimal number && !Numbers.isShort(number)) {
            throw new IllegalArgumentException("holds a number of more than " + Numbers.MOST_PLACES + " places");
        }
    }

    private void within(Object whole, Collection<?> members, boolean named) {
        if (around.put(whole, whole) != null) {
            throw new IllegalArgumentException("contains itself");
        }
        if (around.size() > DEEPEST) {
            throw new IllegalArgumentException("is nested more than " + DEEPEST + " deep");
        }
        for (Object member : members) {
            if (named && ((Map.Entry<?, ?>) member).getKey() == null) {
                throw new IllegalArgumentException("has a member whose name is null");
            }
            visit(named ? ((Map.Entry<?, ?>) member).getValue() : member);
        }
        around.remove(whole);
    }
}
