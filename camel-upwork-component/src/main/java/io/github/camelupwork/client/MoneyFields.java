// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Upwork writes most amounts as text. Fields whose name says that they are money become BigDecimal, exactly as written; text
 * that is no number, an empty one above all, stays as it is.
 */
final class MoneyFields {

    private static final Pattern NAME =
            Pattern.compile("(^|.*_)(amount|rate|budget|payment|charge|charges|stipend)(_.*|$)");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,500}(\\.\\d{1,500})?");

    private MoneyFields() {}

    /** The same tree with amounts as BigDecimal. */
    static Object read(Object value) {
        if (value instanceof List<?> list) {
            return list.stream()
                    .map(MoneyFields::read)
                    .collect(java.util.stream.Collectors.toCollection(java.util.ArrayList::new));
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
        return scalar
                        && NAME.matcher(name).matches()
                        && NUMBER.matcher(value.toString()).matches()
                ? new BigDecimal(value.toString())
                : read(value);
    }
}
