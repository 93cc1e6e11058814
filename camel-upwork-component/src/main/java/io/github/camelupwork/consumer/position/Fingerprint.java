// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer.position;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

import io.github.camelupwork.json.Json;

/**
 * A short text that differs where content differs; the order of members and zeros at the end of a decimal fraction make
 * no difference.
 */
public final class Fingerprint {

    /** Replaces a fingerprint: the item no longer exists. No content has this value. */
    public static final String GONE = "gone";

    private static final int BYTES = 16;

    private Fingerprint() {}

    /** 32 hexadecimal digits. */
    public static String of(Object content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(Json.write(canonical(content)).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
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
