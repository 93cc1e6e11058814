// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.camelupwork.catalog.Answer;
import io.github.camelupwork.catalog.Binding;
import io.github.camelupwork.consumer.position.Fingerprint;

/**
 * Finds the items in an answer and their names. A list is its items; an object is the one list of objects in it, such as the
 * work days of a company or the stories of a room, or else the one item itself.
 */
final class Items {

    private static final int LONGEST = 200;

    private final String path;
    private final String identity;
    private final Set<String> volatileFields;

    /**
     * @param answer   shape of the answer
     * @param path     dotted path to the list within the answer; null to find it
     * @param identity the dotted path to the identity of an item; null for that of the catalog
     */
    Items(Answer answer, String path, String identity) {
        this(answer, path, identity, Set.of());
    }

    private Items(Answer answer, String path, String identity, Set<String> volatileFields) {
        this.path = path;
        this.identity = identity == null ? answer.identity() : identity;
        this.volatileFields = volatileFields;
    }

    /** The items that a binding answers, whose volatile fields are not part of their content. */
    static Items of(Binding binding, String path, String identity) {
        return new Items(
                binding.answer(),
                path,
                identity,
                binding.document() == null ? Set.of() : binding.document().volatileFields());
    }

    /** Differs where the content of the item differs. */
    String fingerprint(Object item) {
        return Fingerprint.of(content(item));
    }

    /** The item without fields that change without a change of the item. */
    Object content(Object item) {
        Object content = item;
        for (String field : volatileFields) {
            content = without(content, List.of(field.split("\\.")));
        }
        return content;
    }

    private static Object without(Object value, List<String> path) {
        if (value instanceof List<?> list) {
            return list.stream().map(item -> without(item, path)).toList();
        }
        if (!(value instanceof Map<?, ?> map) || !map.containsKey(path.get(0))) {
            return value;
        }
        Map<Object, Object> changed = new LinkedHashMap<>(map);
        if (path.size() == 1) {
            changed.remove(path.get(0));
        } else {
            changed.put(path.get(0), without(map.get(path.get(0)), path.subList(1, path.size())));
        }
        return changed;
    }

    /** The items of an answer. */
    List<?> of(Object body) {
        if (path != null) {
            return ItemFields.value(body, path) instanceof List<?> list ? list : List.of();
        }
        return body instanceof List<?> list ? list : within(body);
    }

    private static List<?> within(Object body) {
        List<List<?>> lists = lists(body);
        return lists.size() == 1 ? lists.get(0) : isNothing(body) ? List.of() : List.of(body);
    }

    /** Returns true if the object itself is the one item; it keeps its name when its content changes. */
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

    /** Returns true if an item has an identity of its own. */
    boolean isNamed(Object item) {
        Object value = identity == null ? null : ItemFields.value(item, identity);
        return value != null && !value.toString().isBlank();
    }

    /** Returns the name of an item of a list: its identity, or else its whole content. */
    String identity(Object item) {
        if (!isNamed(item)) {
            return fingerprint(item);
        }
        Object value = ItemFields.value(item, identity);
        return value.toString().length() <= LONGEST ? value.toString() : Fingerprint.of(value);
    }
}
