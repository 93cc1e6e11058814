// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The {@code x-upwork} extension of one element of an OpenAPI file. An unknown key is refused, because it would
 * silently change nothing.
 */
final class Extension {

    private static final String NAME = "x-upwork";

    private final String where;
    private final Map<String, Object> values;

    private Extension(String where, Map<String, Object> values) {
        this.where = where;
        this.values = values;
    }

    /** The extension among these, empty if there is none. */
    static Extension in(Map<String, Object> extensions, Set<String> known, String where) {
        Object found = extensions == null ? null : extensions.get(NAME);
        return new Extension(where, found == null ? Map.of() : object(found, NAME, where)).allow(known);
    }

    /** A map within this extension, empty if it is absent. */
    Extension child(String key, Set<String> known) {
        Object found = values.get(key);
        return new Extension(where + ": " + key, found == null ? Map.of() : object(found, key, where)).allow(known);
    }

    /** The maps of a list within this extension. */
    List<Extension> children(String key, Set<String> known) {
        return list(key).stream()
                .map(item -> new Extension(where + ": " + key, object(item, key, where)).allow(known))
                .toList();
    }

    boolean has(String key) {
        return values.get(key) != null;
    }

    Map<String, Object> values() {
        return values;
    }

    String where() {
        return where;
    }

    String text(String key) {
        Object value = values.get(key);
        return value == null ? null : value.toString();
    }

    String required(String key) {
        if (!has(key)) {
            throw new DescriptionException(where, NAME + " lacks " + key);
        }
        return text(key);
    }

    /** Returns one of the constants that the catalog knows, written in lower case; null if absent. */
    <E extends Enum<E>> E constant(String key, Set<E> allowed) {
        String value = text(key);
        if (value == null) {
            return null;
        }
        Map<String, E> known = new TreeMap<>();
        allowed.forEach(constant -> known.put(constant.name().toLowerCase(Locale.ROOT), constant));
        if (!known.containsKey(value)) {
            throw new DescriptionException(where, "unknown " + key + " '" + value + "', allowed: " + known.keySet());
        }
        return known.get(value);
    }

    Integer number(String key) {
        Object value = values.get(key);
        if (value != null && !(value instanceof Integer)) {
            throw new DescriptionException(where, key + " is no whole number: " + value);
        }
        return (Integer) value;
    }

    boolean flag(String key) {
        return Boolean.TRUE.equals(values.get(key));
    }

    List<String> texts(String key) {
        return list(key).stream().map(Object::toString).toList();
    }

    List<List<String>> textLists(String key) {
        return list(key).stream()
                .map(texts -> ((List<?>) texts).stream().map(Object::toString).toList())
                .toList();
    }

    Map<String, String> textMap(String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (has(key)) {
            object(values.get(key), key, where).forEach((k, v) -> texts.put(k, String.valueOf(v)));
        }
        return texts;
    }

    private List<?> list(String key) {
        Object value = values.get(key);
        if (value != null && !(value instanceof List)) {
            throw new DescriptionException(where, key + " is no list: " + value);
        }
        return value == null ? List.of() : (List<?>) value;
    }

    private Extension allow(Set<String> known) {
        for (String key : values.keySet()) {
            if (!known.contains(key)) {
                throw new DescriptionException(
                        where, "unknown key '" + key + "' in " + NAME + ", known: " + sorted(known));
            }
        }
        return this;
    }

    private static List<String> sorted(Set<String> words) {
        return words.stream().sorted().toList();
    }

    private static Map<String, Object> object(Object value, String key, String where) {
        if (!(value instanceof Map<?, ?> map)) {
            throw new DescriptionException(where, key + " is no map: " + value);
        }
        Map<String, Object> object = new LinkedHashMap<>();
        map.forEach((k, v) -> object.put(k.toString(), v));
        return object;
    }
}
