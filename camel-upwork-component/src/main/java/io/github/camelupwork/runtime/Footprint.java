// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.runtime;

import java.util.List;
import java.util.Map;

/** Estimates the memory of a response: each object by its header and its place, each text by its letters. */
final class Footprint {

    private static final int OBJECT = 48;
    private static final int LETTER = 2;

    private Footprint() {}

    /** Returns the estimate in bytes; the largest number if it is larger. */
    static int of(Object body) {
        return (int) Math.min(Integer.MAX_VALUE, bytes(body));
    }

    private static long bytes(Object value) {
        if (value instanceof Map<?, ?> map) {
            return OBJECT
                    + map.entrySet().stream()
                            .mapToLong(entry -> bytes(entry.getKey()) + bytes(entry.getValue()) + OBJECT)
                            .sum();
        }
        if (value instanceof List<?> list) {
            return OBJECT + list.stream().mapToLong(Footprint::bytes).sum();
        }
        return value instanceof CharSequence text ? OBJECT + (long) LETTER * text.length() : OBJECT;
    }
}
