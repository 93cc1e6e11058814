// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer.source;

import java.util.Map;

/** The fields of an item by their dotted paths. */
public final class ItemFields {

    private ItemFields() {}

    /** Returns the value at a dotted path such as {@code client.id}; null if there is none. */
    public static Object value(Object item, String path) {
        Object found = item;
        for (String name : path.split("\\.")) {
            found = found instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return found;
    }
}
