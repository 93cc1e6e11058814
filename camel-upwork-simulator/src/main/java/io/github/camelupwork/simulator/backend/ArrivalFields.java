// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.backend;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** The fields of something that is made to arrive; each has a default, and a wrong one is named in the error. */
final class ArrivalFields {

    private final String kind;
    private final Map<String, Object> given;

    /** @throws IllegalArgumentException if a field has no business there */
    ArrivalFields(String kind, Map<String, Object> given, List<String> known) {
        this.kind = kind;
        this.given = given;
        given.keySet().stream()
                .filter(name -> !name.equals("kind") && !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException(kind + ": there is no field '" + name + "', only " + known);
                });
    }

    String text(String name, String otherwise) {
        Object value = given.get(name);
        return value == null || value.toString().isEmpty() ? otherwise : value.toString();
    }

    BigDecimal money(String name, BigDecimal otherwise) {
        return parsed(
                name,
                otherwise,
                BigDecimal::new,
                amount -> amount.scale() <= 2 && amount.precision() <= 12,
                "an amount such as 50.00");
    }

    int number(String name, int otherwise) {
        return parsed(
                name, otherwise, Integer::valueOf, count -> count >= 0 && count <= 1440, "a number from 0 to 1440");
    }

    LocalDate day(LocalDate otherwise) {
        return parsed("day", otherwise, LocalDate::parse, day -> true, "a day such as 2026-11-30");
    }

    /** One of these; the one that it names, or the first. */
    <T> T one(String name, List<T> all, Function<T, String> id) {
        String wanted = text(name, null);
        if (all.isEmpty()) {
            throw new IllegalArgumentException(kind + ": there is no " + name + " to choose");
        }
        return wanted == null
                ? all.get(0)
                : all.stream()
                        .filter(item -> id.apply(item).equals(wanted))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(kind + ": " + name + " '" + wanted
                                + "' is none of " + all.stream().map(id).toList()));
    }

    private <T> T parsed(String name, T otherwise, Function<String, T> parser, Predicate<T> valid, String form) {
        String value = text(name, null);
        if (value == null) {
            return otherwise;
        }
        try {
            T parsed = parser.apply(value);
            if (valid.test(parsed)) {
                return parsed;
            }
        } catch (NumberFormatException | DateTimeException e) {
            // said below
        }
        throw new IllegalArgumentException(kind + ": " + name + " is '" + value + "', not " + form);
    }
}
