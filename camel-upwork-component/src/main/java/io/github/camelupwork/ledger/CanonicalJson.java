// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger;

import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import io.github.camelupwork.json.Json;
import io.github.camelupwork.json.Numbers;

/**
 * One text for one meaning: members in the order of their names, those without a value left out, numbers by value
 * ({@code 110}, {@code 110.00} and {@code 1.1E2} are the same). Texts stay as they are, for leading zeros of references matter.
 */
final class CanonicalJson {

    private CanonicalJson() {}

    static String write(Object value) {
        return Json.write(canonical(value));
    }

    /** As {@link #write}, the same for a number and for its text: ids are numbers to REST and texts to GraphQL. */
    static String writeAsTexts(Object value) {
        return write(texts(value));
    }

    private static Object texts(Object value) {
        Object plain = canonical(value);
        if (plain instanceof Map<?, ?> map) {
            Map<Object, Object> texts = new HashMap<>();
            map.forEach((name, member) -> texts.put(name, texts(member)));
            return texts;
        }
        if (plain instanceof Collection<?> items) {
            return items.stream().map(CanonicalJson::texts).toList();
        }
        return plain instanceof BigDecimal number ? number.toPlainString() : plain.toString();
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> readMap(String json) {
        try {
            return json == null || json.isEmpty()
                    ? Map.of()
                    : Objects.requireNonNull((Map<String, Object>) Json.read(json));
        } catch (UncheckedIOException | ClassCastException | NullPointerException e) {
            throw new LedgerStoreException("what is stored is no JSON object any more", e);
        }
    }

    private static Object canonical(Object value) {
        if (value instanceof Map<?, ?> map) {
            return members(map);
        }
        if (value instanceof Collection<?> items) {
            return items.stream().map(CanonicalJson::canonical).toList();
        }
        if (value instanceof Object[] items) {
            return canonical(List.of(items));
        }
        if (value instanceof Number number) {
            return number(number);
        }
        return value instanceof Boolean ? value : value.toString();
    }

    private static Map<String, Object> members(Map<?, ?> map) {
        Map<String, Object> sorted = new TreeMap<>();
        map.forEach((name, value) -> {
            if (value != null) {
                sorted.put(name.toString(), canonical(value));
            }
        });
        return sorted;
    }

    private static BigDecimal number(Number number) {
        BigDecimal exact = Numbers.parse(number.toString()).stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }
}
