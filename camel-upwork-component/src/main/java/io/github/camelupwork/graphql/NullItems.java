// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.graphql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Takes null items out of the lists of an answer and counts them: null itself, and an edge whose node is null. Upwork answers
 * them for removed users and for what the role of the caller may not see, with or without an error.
 */
final class NullItems {

    private static final String NODE = "node";

    private long items;
    private long members;

    /**
     * The data without null items.
     *
     * @param path dotted names from the top of the data to the payload; empty for all of it
     */
    Object remove(Object data, String path) {
        return alongPath(data, path.isEmpty() ? List.of() : List.of(path.split("\\.")));
    }

    /** Returns the number of items that were removed from the payload. */
    long items() {
        return items;
    }

    /** Returns the number of members that were removed from other lists. */
    long members() {
        return members;
    }

    private Object alongPath(Object value, List<String> path) {
        if (value instanceof List<?> list) {
            List<Object> kept = new ArrayList<>();
            for (Object item : list) {
                if (isNothing(item, path)) {
                    items++;
                } else {
                    kept.add(alongPath(item, path));
                }
            }
            return kept;
        }
        if (path.isEmpty() || !(value instanceof Map<?, ?> map)) {
            return within(value);
        }
        Map<String, Object> changed = new LinkedHashMap<>();
        map.forEach((name, member) -> changed.put(
                name.toString(),
                name.equals(path.get(0)) ? alongPath(member, path.subList(1, path.size())) : within(member)));
        return changed;
    }

    /** On the way to the payload a null step leaves nothing of the item. */
    private static boolean isNothing(Object item, List<String> path) {
        return isNothing(item)
                || item instanceof Map<?, ?> map
                        && (path.isEmpty()
                                ? !map.isEmpty() && map.values().stream().allMatch(Objects::isNull)
                                : map.containsKey(path.get(0)) && map.get(path.get(0)) == null);
    }

    private static boolean isNothing(Object item) {
        return item == null || item instanceof Map<?, ?> map && map.containsKey(NODE) && map.get(NODE) == null;
    }

    private Object within(Object value) {
        if (value instanceof List<?> list) {
            List<Object> kept = new ArrayList<>();
            for (Object item : list) {
                if (isNothing(item)) {
                    members++;
                } else {
                    kept.add(within(item));
                }
            }
            return kept;
        }
        if (!(value instanceof Map<?, ?> map)) {
            return value;
        }
        Map<String, Object> changed = new LinkedHashMap<>();
        map.forEach((name, member) -> changed.put(name.toString(), within(member)));
        return changed;
    }
}
