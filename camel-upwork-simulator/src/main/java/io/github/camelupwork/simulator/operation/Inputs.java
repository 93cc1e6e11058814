// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.operation;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

import io.github.camelupwork.simulator.state.Refused;

/** Reads the parameters of a call. An unreadable value is a bad request. */
final class Inputs {

    private static final DateTimeFormatter COMPACT = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");
    private static final DateTimeFormatter MONTH_FIRST = DateTimeFormatter.ofPattern("MM-dd-uuuu");
    private static final Refused BAD_REQUEST = Refused.invalid("Bad Request");

    private Inputs() {}

    /** A parameter that must be there. */
    static String required(OperationCall call, String name) {
        String text = call.text(name);
        if (text == null || text.isBlank()) {
            throw Refused.invalid("Required field is missing");
        }
        return text;
    }

    /** Returns true if a parameter is {@code 1}, {@code true} or {@code yes}. */
    static boolean isSet(OperationCall call, String name) {
        return isSet(call, name, false);
    }

    static boolean isSet(OperationCall call, String name, boolean otherwise) {
        String text = call.text(name);
        return text == null ? otherwise : List.of("1", "true", "yes").contains(text);
    }

    /** A list that is joined by semicolons or given as a list; empty if it is not there. */
    static List<String> list(OperationCall call, String name) {
        return list(call, name, ";");
    }

    static List<String> list(OperationCall call, String name, String separator) {
        Object value = call.parameters().get(name);
        Stream<String> parts = value instanceof Collection<?> many
                ? many.stream().map(String::valueOf)
                : value == null ? Stream.empty() : Stream.of(value.toString().split(separator));
        return parts.map(String::trim).filter(part -> !part.isEmpty()).toList();
    }

    /** US dollars; null if not given. */
    static BigDecimal money(Object value) {
        return parse(value, BigDecimal::new);
    }

    /** A whole number; null if not given. */
    static Integer integer(Object value) {
        return parse(value, Integer::valueOf);
    }

    /** A day written mm-dd-yyyy; null if not given. */
    static LocalDate day(Object value) {
        return parse(value, text -> LocalDate.parse(text, MONTH_FIRST));
    }

    /** A day written yyyymmdd; null if not given. */
    static LocalDate compactDay(Object value) {
        return parse(value, text -> LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE));
    }

    /** A moment, UTC, written {@code 2008-09-09T00:00:01} or with a blank in the middle; null if not given. */
    static Instant moment(Object value) {
        return parse(value, text -> LocalDateTime.parse(text.replace(' ', 'T')).toInstant(ZoneOffset.UTC));
    }

    /** A moment, in milliseconds or seconds since 1970 or in ISO 8601; null if not given. */
    static Instant instant(Object value) {
        return parse(value, text -> {
            if (text.matches("\\d{1,16}")) {
                long number = Long.parseLong(text);
                return text.length() > 11 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
            }
            return text.endsWith("Z") ? Instant.parse(text) : moment(text);
        });
    }

    /** A moment, in seconds since 1970 or as {@code 20080909T000001Z}; null if not given. */
    static Instant compactMoment(Object value) {
        return parse(
                value,
                text -> text.matches("\\d+")
                        ? Instant.ofEpochSecond(Long.parseLong(text))
                        : LocalDateTime.parse(text, COMPACT).toInstant(ZoneOffset.UTC));
    }

    /** The members of a parameter; empty if it is not there. */
    static Map<?, ?> members(Map<?, ?> parameters, String name) {
        return parameters.get(name) instanceof Map<?, ?> members ? members : Map.of();
    }

    /** The elements of an array of objects, given as a list or by their index. */
    static List<Map<?, ?>> elements(Map<?, ?> parameters, String name) {
        Object value = parameters.get(name);
        Collection<?> elements = value instanceof Map<?, ?> indexed
                ? byIndex(indexed).values()
                : value instanceof Collection<?> many ? many : List.of();
        List<Map<?, ?>> objects = new ArrayList<>();
        for (Object element : elements) {
            if (!(element instanceof Map<?, ?> object)) {
                throw BAD_REQUEST;
            }
            objects.add(object);
        }
        return objects;
    }

    private static Map<Integer, Object> byIndex(Map<?, ?> indexed) {
        Map<Integer, Object> sorted = new TreeMap<>();
        indexed.forEach((index, element) -> sorted.put(integer(index), element));
        return sorted;
    }

    private static <T> T parse(Object value, Function<String, T> parser) {
        if (value == null || value.toString().isBlank()) {
            return null;
        }
        try {
            return parser.apply(value.toString().trim());
        } catch (DateTimeException | NumberFormatException e) {
            throw BAD_REQUEST;
        }
    }
}
