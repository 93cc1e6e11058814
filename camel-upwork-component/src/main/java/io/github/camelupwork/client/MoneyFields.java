// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Upwork writes most amounts as text. Fields whose name says that they are money become BigDecimal, exactly as written; text
 * that is no number, an empty one above all, stays as it is.
 */
final class MoneyFields {

    private static final Set<String> WORDS =
            Set.of("amount", "rate", "budget", "payment", "charge", "charges", "stipend");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,500}(\\.\\d{1,500})?");

    private MoneyFields() {}

    /** The same tree with amounts as BigDecimal. */
    static Object read(Object value) {
        if (value instanceof List<?> list) {
            List<Object> read = new ArrayList<>(list.size());
            list.forEach(item -> read.add(read(item)));
            return read;
        }
        if (!(value instanceof Map<?, ?> map)) {
            return value;
        }
        Map<String, Object> read = new LinkedHashMap<>();
        map.forEach((key, member) -> read.put(key.toString(), field(key.toString(), member)));
        return read;
    }

    private static Object field(String name, Object value) {
        boolean scalar = value instanceof String || value instanceof Number;
        return scalar && isMoney(name) && NUMBER.matcher(value.toString()).matches()
                ? new BigDecimal(value.toString())
                : read(value);
    }

    /** Returns whether one of the words of a name, between underscores, is money. */
    private static boolean isMoney(String name) {
        int start = 0;
        for (int end = name.indexOf('_'); end >= 0; end = name.indexOf('_', start)) {
            if (WORDS.contains(name.substring(start, end))) {
                return true;
            }
            start = end + 1;
        }
        return WORDS.contains(name.substring(start));
    }
}
