// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer.source;

import java.util.List;
import java.util.Map;

import io.github.camelupwork.catalog.Answer;
import io.github.camelupwork.consumer.position.Fingerprint;

/**
 * Finds the items in an answer and their names. A list is its items; an object is the one list of objects in it, such as the
 * work days of a company or the stories of a room, or else the one item itself.
 */
final class Items {

    private static final int LONGEST = 200;

    private final String path;
    private final String identity;

    /**
     * @param answer   shape of the answer
     * @param path     dotted path to the list within the answer; null to find it
     * @param identity dotted path to what names an item; null for what the catalogue says
     */
    Items(Answer answer, String path, String identity) {
        this.path = path;
        this.identity = identity == null ? answer.identity() : identity;
    }

    /** The items of an answer. */
    List<?> of(Object body) {
        if (path != null) {
            return at(body, path) instanceof List<?> list ? list : List.of();
        }
        return body instanceof List<?> list ? list : within(body);
    }

    private static List<?> within(Object body) {
        List<List<?>> lists = lists(body);
        return lists.size() == 1 ? lists.get(0) : isNothing(body) ? List.of() : List.of(body);
    }

    /** Whether the object itself is the one item; it keeps its name when its content changes. */
    boolean isLone(Object body) {
        return path == null && !(body instanceof List<?>) && lists(body).size() != 1;
    }

    private static List<List<?>> lists(Object body) {
        return body instanceof Map<?, ?> map
                ? map.values().stream()
                        .filter(Items::isListOfObjects)
                        .<List<?>>map(value -> (List<?>) value)
                        .toList()
                : List.of();
    }

    private static boolean isListOfObjects(Object value) {
        return value instanceof List<?> list && list.stream().allMatch(Map.class::isInstance);
    }

    private static boolean isNothing(Object body) {
        return body == null || body instanceof Map<?, ?> map && map.isEmpty();
    }

    /** Whether an item has something of its own that names it. */
    boolean isNamed(Object item) {
        Object value = identity == null ? null : at(item, identity);
        return value != null && !value.toString().isBlank();
    }

    /** What names an item of a list: its identity, else its whole content. */
    String identity(Object item) {
        if (!isNamed(item)) {
            return Fingerprint.of(item);
        }
        Object value = at(item, identity);
        return value.toString().length() <= LONGEST ? value.toString() : Fingerprint.of(value);
    }

    private static Object at(Object value, String path) {
        Object found = value;
        for (String name : path.split("\\.")) {
            found = found instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return found;
    }
}
