// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer.position;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

import io.github.camelupwork.json.Json;
import io.github.camelupwork.store.Sha256;

/**
 * A short text that differs where content differs; the order of members and zeros at the end of a decimal fraction make
 * no difference.
 */
public final class Fingerprint {

    /** Replaces a fingerprint: the item no longer exists. No content has this value. */
    public static final String GONE = "gone";

    private static final int DIGITS = 32;

    private Fingerprint() {}

    /** 32 hexadecimal digits. */
    public static String of(Object content) {
        return Sha256.hex(Json.write(canonical(content)), DIGITS);
    }

    private static Object canonical(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> sorted = new TreeMap<>();
            map.forEach((name, member) -> sorted.put(name.toString(), canonical(member)));
            return sorted;
        }
        if (value instanceof Collection<?> list) {
            return list.stream().map(Fingerprint::canonical).toList();
        }
        return value instanceof BigDecimal number ? number.stripTrailingZeros() : value;
    }
}
