// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.example.tryton;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Tryton's JSON, in which decimals and days are objects that name their class. */
final class TrytonJson {

    private static final String CLASS = "__class__";

    private final ObjectMapper mapper = new ObjectMapper();

    String write(Object value) {
        try {
            return mapper.writeValueAsString(out(value));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<?, ?> read(String json) {
        try {
            return (Map<?, ?>) in(mapper.readValue(json, Map.class));
        } catch (IOException e) {
            throw new UncheckedIOException("Tryton answered no JSON", e);
        }
    }

    private static Object out(Object value) {
        if (value instanceof BigDecimal number) {
            return Map.of(CLASS, "Decimal", "decimal", number.toPlainString());
        }
        if (value instanceof LocalDate day) {
            return Map.of(
                    CLASS, "date", "year", day.getYear(), "month", day.getMonthValue(), "day", day.getDayOfMonth());
        }
        return inside(value, TrytonJson::out);
    }

    private static Object in(Object value) {
        if (value instanceof Map<?, ?> map && map.containsKey(CLASS)) {
            return switch (map.get(CLASS).toString()) {
                case "Decimal" -> new BigDecimal(map.get("decimal").toString());
                case "date" -> LocalDate.of((int) map.get("year"), (int) map.get("month"), (int) map.get("day"));
                default -> map;
            };
        }
        return inside(value, TrytonJson::in);
    }

    private static Object inside(Object value, UnaryOperator<Object> change) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> changed = new LinkedHashMap<>();
            map.forEach((name, each) -> changed.put(name.toString(), change.apply(each)));
            return changed;
        }
        if (value instanceof List<?> list) {
            List<Object> changed = new ArrayList<>();
            list.forEach(each -> changed.add(change.apply(each)));
            return changed;
        }
        return value;
    }
}
