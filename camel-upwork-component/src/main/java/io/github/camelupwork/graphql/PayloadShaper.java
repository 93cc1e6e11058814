// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.graphql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.github.camelupwork.catalog.Document;
import io.github.camelupwork.json.Numbers;

/** Finds the payload in the data of an answer and gives it the shape that the document says. */
final class PayloadShaper {

    private final Document document;
    private final Map<String, ?> values;

    /**
     * @param values of the parameters of the call, by name
     */
    PayloadShaper(Document document, Map<String, ?> values) {
        this.document = document;
        this.values = values;
    }

    /**
     * Returns the value at a path; values below lists on the path are collected in one list. Null if something on the
     * path is null.
     *
     * @param path dotted names from the top of the data; empty for all of it
     */
    Object payload(Object data, String path) {
        if (path.isEmpty()) {
            return data;
        }
        Object found = data;
        String walked = "";
        for (String name : path.split("\\.")) {
            walked = walked.isEmpty() ? name : walked + "." + name;
            found = only(walked, step(found, name));
        }
        return found;
    }

    /** The payload as it is handed on; the maps given are changed. */
    Object shape(Object payload) {
        Object shaped = payload;
        for (Document.Shape shape : document.shapes()) {
            if (shape.as() == Document.As.VOLATILE) {
                continue;
            }
            shaped = at(shaped, List.of(shape.path().split("\\.")), shape);
        }
        return shaped;
    }

    private static Object step(Object value, String name) {
        if (value instanceof List<?> list) {
            List<Object> all = new ArrayList<>();
            list.stream()
                    .map(item -> step(item, name))
                    .filter(Objects::nonNull)
                    .forEach(found -> all.addAll(found instanceof List<?> several ? several : List.of(found)));
            return all;
        }
        return value instanceof Map<?, ?> map ? map.get(name) : null;
    }

    private Object only(String path, Object value) {
        if (!(value instanceof List<?> list) || document.only(path).isEmpty()) {
            return value;
        }
        Document.Only condition = document.only(path).get();
        List<String> wanted = condition.is().stream().map(this::literal).toList();
        return list.stream()
                .filter(item ->
                        item instanceof Map<?, ?> map && wanted.contains(String.valueOf(map.get(condition.field()))))
                .toList();
    }

    private String literal(String value) {
        return value.startsWith("$") ? String.valueOf(values.get(value.substring(1))) : value;
    }

    private static Object at(Object value, List<String> path, Document.Shape shape) {
        if (value instanceof List<?> list) {
            List<Object> shaped = new ArrayList<>();
            list.forEach(item -> shaped.add(at(item, path, shape)));
            return shaped;
        }
        if (!(value instanceof Map<?, ?> map) || !map.containsKey(path.get(0))) {
            return value;
        }
        Map<String, Object> shaped = new LinkedHashMap<>();
        map.forEach((key, member) -> {
            if (!key.equals(path.get(0))) {
                keep(shaped, key.toString(), member, shape);
            } else if (path.size() > 1) {
                shaped.put(key.toString(), at(member, path.subList(1, path.size()), shape));
            } else {
                put(shaped, key.toString(), member, shape);
            }
        });
        return shaped;
    }

    private static void put(Map<String, Object> shaped, String key, Object value, Document.Shape shape) {
        if (shape.as() == Document.As.WITHIN) {
            within(shaped, key, value, shape.format());
        } else if (shape.as() != Document.As.INLINE) {
            shaped.put(
                    key,
                    value instanceof Collection<?> several
                            ? several.stream().map(item -> read(item, shape)).toList()
                            : read(value, shape));
        } else if (value instanceof Map<?, ?> inner) {
            inner.forEach((name, member) -> shaped.putIfAbsent(name.toString(), member));
        }
    }

    /** Fields may come before the object that they belong into: it is completed then. */
    private static void keep(Map<String, Object> shaped, String key, Object value, Document.Shape shape) {
        boolean begun = shape.as() == Document.As.WITHIN && key.equals(shape.format()) && shaped.containsKey(key);
        if (begun && value instanceof Map<?, ?> fields) {
            fields.forEach((name, member) -> within(shaped, name.toString(), member, key));
        } else {
            shaped.put(key, value);
        }
    }

    @SuppressWarnings("unchecked")
    private static void within(Map<String, Object> shaped, String key, Object value, String name) {
        ((Map<String, Object>) shaped.computeIfAbsent(name, absent -> new LinkedHashMap<String, Object>()))
                .put(key, value);
    }

    private static Object read(Object value, Document.Shape shape) {
        if (value == null) {
            return null;
        }
        return switch (shape.as()) {
            case MONEY -> amount(value);
            case DATE ->
                WireDates.read(value)
                        .<Object>map(moment -> WireDates.write(moment, shape.format()))
                        .orElse(value);
            default -> shape.values().getOrDefault(value.toString(), value.toString());
        };
    }

    /** The amount of a Money object; what is no number stays as it came. */
    private static Object amount(Object value) {
        Object raw = value instanceof Map<?, ?> money ? money.get("rawValue") : value;
        try {
            return raw == null ? null : Numbers.parse(raw.toString());
        } catch (NumberFormatException e) {
            return raw;
        }
    }
}
