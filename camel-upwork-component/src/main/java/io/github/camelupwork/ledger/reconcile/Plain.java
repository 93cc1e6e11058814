// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger.reconcile;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads plain Java leniently: the reference is not strict about numbers, texts and lists of one. */
final class Plain {

    private Plain() {}

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    /**
     * A list; a list wrapped in an object of one member; an object alone as a list of one; anything else (such as "") is none.
     */
    static List<Map<String, Object>> maps(Object value) {
        if (value instanceof Collection<?> items) {
            return items.stream().filter(Map.class::isInstance).map(Plain::map).toList();
        }
        Map<String, Object> map = map(value);
        if (map.size() == 1 && !isScalar(map.values().iterator().next())) {
            return maps(map.values().iterator().next());
        }
        return map.isEmpty() ? List.of() : List.of(map);
    }

    /** The first of the members that says something; null if none does. */
    static String text(Map<String, Object> map, String... names) {
        for (String name : names) {
            Object value = map.get(name);
            if (value != null && isScalar(value) && !value.toString().isBlank()) {
                return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
            }
        }
        return null;
    }

    /** The first of the members that says something as an amount; null if it is none. */
    static BigDecimal amount(Map<String, Object> map, String... names) {
        return number(text(map, names));
    }

    /** Whether both are there and are the same reference, whose leading zeros come and go. */
    static boolean sameReference(String one, String other) {
        if (one == null || other == null) {
            return false;
        }
        BigDecimal number = number(one);
        BigDecimal otherNumber = number(other);
        return number == null || otherNumber == null ? one.equals(other) : number.compareTo(otherNumber) == 0;
    }

    /** Whether nothing speaks against both being the same amount: equal whatever the sign, or one of them not readable. */
    static boolean mayBeSameAmount(BigDecimal one, BigDecimal other) {
        return one == null || other == null || one.abs().compareTo(other.abs()) == 0;
    }

    /** Whether both are the same words, whatever their blanks and capitals. */
    static boolean sameWords(String one, String other) {
        return one != null && other != null && words(one).equals(words(other));
    }

    private static String words(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    private static BigDecimal number(String text) {
        try {
            return text == null ? null : new BigDecimal(text.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static boolean isScalar(Object value) {
        return !(value instanceof Map) && !(value instanceof Collection);
    }
}
