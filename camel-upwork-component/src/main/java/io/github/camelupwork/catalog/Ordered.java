// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.catalog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Copies of maps that keep the documented order. */
final class Ordered {

    private Ordered() {}

    /** Returns an unmodifiable copy of the map; an empty one for null. */
    static <K, V> Map<K, V> copyOf(Map<K, V> map) {
        return map == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
