// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.mood;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The corruptions of GraphQL responses: each constant takes a complete response and returns the corrupted one. */
enum Spoiling {
    NULL_ITEMS(answer -> nullItems(answer, true)),
    NULL_ITEMS_SILENT(answer -> nullItems(answer, false)),
    NULL_ROOT(Spoiling::nullRoot),
    WRONG_COUNTS(answer -> members(answer, Spoiling::wrongCount)),
    MIXED_DATES(answer -> members(answer, Spoiling::otherDate));

    private static final String DATA = "data";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssZ");

    private final UnaryOperator<Map<String, Object>> spoiled;

    Spoiling(UnaryOperator<Map<String, Object>> spoiled) {
        this.spoiled = spoiled;
    }

    @SuppressWarnings("unchecked")
    Object apply(Object answer) {
        return answer instanceof Map<?, ?> map && map.get(DATA) instanceof Map<?, ?>
                ? spoiled.apply((Map<String, Object>) map)
                : answer;
    }

    private static Map<String, Object> nullRoot(Map<String, Object> answer) {
        Map<String, Object> data = new LinkedHashMap<>(map(answer.get(DATA)));
        data.entrySet().iterator().next().setValue(null);
        Map<String, Object> spoiled = new LinkedHashMap<>(answer);
        spoiled.put(DATA, data);
        return spoiled;
    }

    /**
     * Replaces the second item of every list by null, and in a list of edges the first one's node, too. A single item
     * stays: a removed user is one among others.
     */
    private static Map<String, Object> nullItems(Map<String, Object> answer, boolean told) {
        List<Object> errors = new ArrayList<>(answer.get("errors") instanceof List<?> before ? before : List.of());
        Map<String, Object> spoiled = new LinkedHashMap<>(answer);
        spoiled.put(DATA, withNulls(answer.get(DATA), List.of(), errors));
        if (told && !errors.isEmpty()) {
            spoiled.put("errors", errors);
        }
        return spoiled;
    }

    private static Object withNulls(Object value, List<Object> path, List<Object> errors) {
        if (value instanceof Map<?, ?> object) {
            Map<String, Object> copy = new LinkedHashMap<>();
            object.forEach((name, member) -> copy.put(name.toString(), withNulls(member, with(path, name), errors)));
            return copy;
        }
        if (!(value instanceof List<?> list)) {
            return value;
        }
        List<Object> copy = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            copy.add(withNulls(list.get(i), with(path, i), errors));
        }
        if (copy.size() > 1 && copy.get(1) instanceof Map<?, ?>) {
            copy.set(1, null);
            errors.add(error(with(path, 1)));
        }
        if (copy.size() > 2 && copy.get(2) instanceof Map<?, ?> edge && edge.get("node") != null) {
            Map<String, Object> empty = new LinkedHashMap<>(map(edge));
            empty.put("node", null);
            copy.set(2, empty);
            errors.add(error(with(with(path, 2), "node")));
        }
        return copy;
    }

    private static Map<String, Object> error(List<Object> path) {
        return Map.of(
                "message",
                "404 Not Found: the user was removed",
                "path",
                path,
                "extensions",
                Map.of("classification", "DataFetchingException"));
    }

    private static List<Object> with(List<Object> path, Object step) {
        List<Object> longer = new ArrayList<>(path);
        longer.add(step);
        return List.copyOf(longer);
    }

    /** A total that is three too high, and a next page after every one that holds something. */
    private static Object wrongCount(String name, Object value, Map<?, ?> around) {
        return switch (name) {
            case "totalCount" -> value instanceof Number total ? (Object) (total.intValue() + 3) : value;
            case "hasNextPage" ->
                around.get("endCursor") == null
                        || !"0".equals(around.get("endCursor").toString());
            default -> value;
        };
    }

    /** Days by turns with and without dashes, moments by turns in milliseconds and in ISO 8601. */
    private static Object otherDate(String name, Object value, Map<?, ?> around) {
        if (!(value instanceof String text)) {
            return value;
        }
        boolean odd = Math.floorMod(text.hashCode(), 2) == 1;
        if (odd && text.matches("\\d{4}-\\d\\d-\\d\\d")) {
            return LocalDate.parse(text).format(DateTimeFormatter.BASIC_ISO_DATE);
        }
        if (odd && text.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\+0000")) {
            return String.valueOf(OffsetDateTime.parse(text, MOMENT).toInstant().toEpochMilli());
        }
        return value;
    }

    @FunctionalInterface
    private interface Change {
        Object of(String name, Object value, Map<?, ?> around);
    }

    /** The answer with every member of its data changed. */
    private static Map<String, Object> members(Map<String, Object> answer, Change change) {
        Map<String, Object> changed = new LinkedHashMap<>(answer);
        changed.put(DATA, changed(answer.get(DATA), change));
        return changed;
    }

    private static Object changed(Object value, Change change) {
        if (value instanceof List<?> list) {
            return list.stream().map(item -> changed(item, change)).collect(ArrayList::new, List::add, List::addAll);
        }
        if (!(value instanceof Map<?, ?> object)) {
            return value;
        }
        Map<String, Object> copy = new LinkedHashMap<>();
        object.forEach((name, member) ->
                copy.put(name.toString(), change.of(name.toString(), changed(member, change), object)));
        return copy;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }
}
