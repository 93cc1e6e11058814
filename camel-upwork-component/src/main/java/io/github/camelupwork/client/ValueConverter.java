// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.camelupwork.catalog.Parameter;
import io.github.camelupwork.catalog.Suggestion;
import io.github.camelupwork.json.Json;
import io.github.camelupwork.json.Numbers;
import io.github.camelupwork.json.Trees;

/**
 * Converts the value of one option to its form on the wire: text, Long, BigDecimal, Boolean, Map or List, checked
 * against all that the catalog says of the parameter.
 */
final class ValueConverter {

    /** Java reads the digits of every script as numbers; here only those of ASCII are meant. */
    private static final Pattern NUMBER = Pattern.compile("[-+.0-9eE]{1,2000}");

    private static final int CENTS = 2;
    private static final int MOST_DIGITS = 30;
    private static final List<Set<String>> TRUTHS = List.of(Set.of("true", "1", "yes"), Set.of("false", "0", "no"));

    /**
     * The value for the wire.
     *
     * @throws InvalidValueException if the catalog does not allow it
     */
    Object convert(Parameter parameter, Object value) {
        Object converted =
                switch (parameter.type()) {
                    case STRING -> text(parameter, value);
                    case INTEGER -> integer(parameter, value);
                    case NUMBER, DECIMAL -> decimal(parameter, value);
                    case BOOLEAN -> bool(value);
                    case OBJECT -> object(parameter, value);
                    case LIST -> list(parameter, value);
                };
        checkRange(parameter, converted);
        return converted;
    }

    private String text(Parameter parameter, Object value) {
        if (!parameter.columns().isEmpty() && isMany(value)) {
            return rows(parameter, many(value));
        }
        if (parameter.separator() == null && parameter.range() == null) {
            return checkLength(parameter, single(parameter, value));
        }
        return joined(parameter, value);
    }

    private String joined(Parameter parameter, Object value) {
        String separator = parameter.separator() == null ? parameter.range() : parameter.separator();
        List<String> items = (isMany(value) ? many(value).stream() : split(value, separator))
                .map(item -> ends(parameter, item))
                .toList();
        if (isMany(value) && items.stream().anyMatch(item -> item.contains(separator))) {
            throw new InvalidValueException("has a value with '" + separator + "', which separates values here");
        }
        if (parameter.maxItems() != null && items.size() > parameter.maxItems()) {
            throw new InvalidValueException(
                    "has " + items.size() + " values; at most " + parameter.maxItems() + " are allowed");
        }
        return checkLength(parameter, String.join(separator, items));
    }

    private static Stream<Object> split(Object value, String separator) {
        return value instanceof CharSequence text
                ? Arrays.stream(text.toString().split(Pattern.quote(separator), -1))
                        .map(String::strip)
                : Stream.of(value);
    }

    private String ends(Parameter parameter, Object item) {
        if (parameter.range() == null || !(item instanceof CharSequence text) || parameter.separator() == null) {
            return single(parameter, item);
        }
        return split(text, parameter.range())
                .map(end -> single(parameter, end))
                .collect(Collectors.joining(parameter.range()));
    }

    private String single(Parameter parameter, Object value) {
        if (value instanceof Map || isMany(value)) {
            throw new InvalidValueException("takes one value, no " + (value instanceof Map ? "map" : "list"));
        }
        if (parameter.format() != null) {
            return ApiDates.format(value, parameter.format())
                    .orElseThrow(() -> new InvalidValueException(
                            "is not a date; give a java.time value, ISO 8601 text or " + parameter.format()));
        }
        return allowed(parameter, plain(value));
    }

    private static String plain(Object value) {
        try {
            return Numbers.plain(value);
        } catch (NumberFormatException e) {
            throw new InvalidValueException("is a number of more than " + Numbers.MOST_PLACES + " places");
        }
    }

    /** The allowed value that is meant: in any case, and true, yes and 1 for each other, and false, no and 0. */
    private String allowed(Parameter parameter, String text) {
        if (parameter.values().isEmpty()) {
            return text;
        }
        return parameter.values().stream()
                .filter(allowed -> means(allowed, text))
                .findFirst()
                .orElseThrow(() -> new InvalidValueException("is not one of " + String.join(", ", parameter.values())
                        + Suggestion.text(text, parameter.values())));
    }

    private static boolean means(String allowed, String text) {
        String given = text.toLowerCase(Locale.ROOT);
        return allowed.equalsIgnoreCase(text)
                || TRUTHS.stream().anyMatch(truth -> truth.contains(allowed) && truth.contains(given));
    }

    private static String checkLength(Parameter parameter, String text) {
        int length = text.getBytes(StandardCharsets.UTF_8).length;
        if (parameter.maxLength() != null && length > parameter.maxLength()) {
            throw new InvalidValueException(
                    "is " + length + " bytes long; at most " + parameter.maxLength() + " are allowed");
        }
        return text;
    }

    private Long integer(Parameter parameter, Object value) {
        Object meant = value instanceof Number
                ? value
                : allowed(parameter, value.toString().strip());
        long number = number(meant, "a whole number")
                .map(ValueConverter::exactLong)
                .orElseThrow(() -> new InvalidValueException("is not a whole number"));
        allowed(parameter, Long.toString(number));
        return number;
    }

    private static Long exactLong(BigDecimal number) {
        try {
            return number.longValueExact();
        } catch (ArithmeticException e) {
            return null;
        }
    }

    private BigDecimal decimal(Parameter parameter, Object value) {
        BigDecimal number = number(value, "a decimal number")
                .orElseThrow(() -> new InvalidValueException("is not a decimal number"));
        if (Math.max(number.precision() - (long) number.scale(), number.scale()) > MOST_DIGITS) {
            throw new InvalidValueException("has more than " + MOST_DIGITS + " digits");
        }
        if (parameter.money() && number.signum() < 0) {
            throw new InvalidValueException("is negative; an amount of money is not");
        }
        if (parameter.money() && number.stripTrailingZeros().scale() > CENTS) {
            throw new InvalidValueException("has more than two decimals; amounts are not rounded here");
        }
        return number;
    }

    private static Optional<BigDecimal> number(Object value, String what) {
        if (!(value instanceof Number) && !(value instanceof CharSequence)) {
            throw new InvalidValueException("is not " + what);
        }
        if (!NUMBER.matcher(value.toString().strip()).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Numbers.parse(value.toString().strip()));
        } catch (Numbers.TooLongException e) {
            throw new InvalidValueException(
                    what.contains("whole") ? "is not " + what : "has more than " + MOST_DIGITS + " digits");
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Boolean bool(Object value) {
        String text = value.toString().strip();
        if (text.equalsIgnoreCase("true") || text.equals("1")) {
            return true;
        }
        if (text.equalsIgnoreCase("false") || text.equals("0")) {
            return false;
        }
        throw new InvalidValueException("is not true or false");
    }

    private Map<String, Object> object(Parameter parameter, Object value) {
        if (!(shallow(fromJson(value)) instanceof Map<?, ?> given)) {
            throw new InvalidValueException("is no map or JSON object" + members(parameter));
        }
        Map<String, Object> converted = new LinkedHashMap<>();
        given.forEach((key, member) -> {
            if (member != null) {
                Parameter known = member(parameter, key.toString());
                converted.put(
                        known == null ? key.toString() : known.name(),
                        known == null ? member : convertMember(known, member));
            }
        });
        return converted;
    }

    private Object convertMember(Parameter member, Object value) {
        try {
            return convert(member, value);
        } catch (InvalidValueException e) {
            throw new InvalidValueException("has a member '" + member.name() + "' that " + e.getMessage());
        }
    }

    private static Parameter member(Parameter parameter, String key) {
        if (parameter.members().isEmpty()) {
            return null;
        }
        return parameter.members().stream()
                .filter(m -> m.name().equals(key) || m.option().equals(key))
                .findFirst()
                .orElseThrow(
                        () -> new InvalidValueException("has an unknown member '" + key + "'" + members(parameter)));
    }

    private static String members(Parameter parameter) {
        return parameter.members().isEmpty()
                ? ""
                : "; known are "
                        + parameter.members().stream().map(Parameter::name).collect(Collectors.joining(", "));
    }

    private List<Object> list(Parameter parameter, Object value) {
        Object given = shallow(fromJson(value));
        if (!isMany(given)) {
            throw new InvalidValueException("is no list or JSON array");
        }
        List<Object> converted = new ArrayList<>();
        for (Object item : many(given)) {
            converted.add(parameter.members().isEmpty() ? item : element(parameter, item, converted.size()));
        }
        return converted;
    }

    private Map<String, Object> element(Parameter parameter, Object item, int index) {
        try {
            return object(parameter, item);
        } catch (InvalidValueException e) {
            throw new InvalidValueException("has an element [" + index + "] that " + e.getMessage());
        }
    }

    private String rows(Parameter parameter, Collection<?> rows) {
        return rows.stream()
                .map(row -> row instanceof CharSequence ? row.toString() : row(parameter, row))
                .collect(Collectors.joining(parameter.rowSeparator()));
    }

    private static String row(Parameter parameter, Object row) {
        if (!(row instanceof Map<?, ?> cells)) {
            throw new InvalidValueException(
                    "has a row that is neither text nor a map of " + String.join(", ", parameter.columns()));
        }
        cells.keySet().stream()
                .filter(key -> !parameter.columns().contains(key))
                .findFirst()
                .ifPresent(key -> {
                    throw new InvalidValueException(
                            "has an unknown column '" + key + "'; known are " + String.join(", ", parameter.columns()));
                });
        return parameter.columns().stream()
                .map(column -> quoted(cells.get(column)))
                .collect(Collectors.joining(","));
    }

    private static String quoted(Object cell) {
        return '"' + (cell == null ? "" : cell.toString().replace("\"", "\"\"")) + '"';
    }

    private static void checkRange(Parameter parameter, Object value) {
        if (value instanceof Long || value instanceof BigDecimal) {
            BigDecimal number = new BigDecimal(value.toString());
            if (parameter.minimum() != null && number.compareTo(parameter.minimum()) < 0) {
                throw new InvalidValueException(
                        "is less than " + parameter.minimum().toPlainString());
            }
            if (parameter.maximum() != null && number.compareTo(parameter.maximum()) > 0) {
                throw new InvalidValueException(
                        "is more than " + parameter.maximum().toPlainString());
            }
        }
    }

    private static Object shallow(Object value) {
        try {
            return Trees.require(value);
        } catch (IllegalArgumentException e) {
            throw new InvalidValueException(e.getMessage());
        }
    }

    private static Object fromJson(Object value) {
        if (!(value instanceof CharSequence)) {
            return value;
        }
        try {
            return Json.read(value.toString());
        } catch (UncheckedIOException e) {
            throw new InvalidValueException("is not JSON");
        }
    }

    private static boolean isMany(Object value) {
        return value instanceof Collection || value instanceof Object[];
    }

    private static List<?> many(Object value) {
        Collection<?> items = value instanceof Object[] array ? Arrays.asList(array) : (Collection<?>) value;
        return items.stream().filter(Objects::nonNull).toList();
    }

    /** The reason why a value is invalid, as the end of a sentence that begins with the option and the given value. */
    static final class InvalidValueException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        InvalidValueException(String complaint) {
            super(complaint);
        }
    }
}
