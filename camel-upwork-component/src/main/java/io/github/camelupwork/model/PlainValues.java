// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import io.github.camelupwork.json.Numbers;
import io.github.camelupwork.time.Dates;

/** Reads plain values of answers, which REST mostly writes as text. */
final class PlainValues {

    private PlainValues() {}

    /**
     * Reads a value that is neither null nor blank.
     *
     * @param type one of the types that components have
     * @param path of the field, for the message
     * @return empty if the value cannot be read as the type
     * @throws IllegalArgumentException if it is to be a decimal number and is none: an amount must not get lost
     */
    static Optional<Object> read(Object raw, Class<?> type, String path) {
        if (type == BigDecimal.class) {
            return Optional.of(decimal(raw, path));
        }
        if (type.isInstance(raw)) {
            return Optional.of(raw);
        }
        if (type == Instant.class) {
            return moment(raw).map(Object.class::cast);
        }
        if (type == LocalDate.class) {
            return moment(raw).map(moment -> moment.atZone(ZoneOffset.UTC).toLocalDate());
        }
        if (raw instanceof Map || raw instanceof Collection) {
            return Optional.empty();
        }
        return type == String.class
                ? Optional.of(Numbers.plain(raw))
                : type == Boolean.class ? truth(raw.toString()) : whole(raw.toString());
    }

    /** A moment may stand in an object, as GraphQL has it, and a row of a report holds days already. */
    private static Optional<Instant> moment(Object raw) {
        if (raw instanceof LocalDate day) {
            return Optional.of(day.atStartOfDay().toInstant(ZoneOffset.UTC));
        }
        Object text = raw instanceof Map<?, ?> object ? object.get("rawValue") : raw;
        return text == null ? Optional.empty() : Dates.instant(text.toString());
    }

    private static BigDecimal decimal(Object raw, String path) {
        try {
            Object amount =
                    raw instanceof Map<?, ?> money && money.get("rawValue") != null ? money.get("rawValue") : raw;
            return Numbers.parse(amount.toString().strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "field " + path + " is '" + raw + "', which is no number; use output=rows to get it as it came", e);
        }
    }

    private static Optional<Object> truth(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true", "1", "yes" -> Optional.of(true);
            case "false", "0", "no" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Optional<Object> whole(String text) {
        try {
            return Optional.of(Numbers.parse(text.strip()).longValueExact());
        } catch (ArithmeticException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
