// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.graphql;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

import io.github.camelupwork.simulator.state.Refused;

/** Values as the GraphQL API writes and takes them. */
final class Values {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxx").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter MONTH_FIRST = DateTimeFormatter.ofPattern("MM-dd-uuuu");

    private static final int LENGTH_OF_DAY = 10;

    private Values() {}

    /** Returns Upwork's refusal of a value that it cannot use. */
    static Refused wrong() {
        return Refused.invalid("VJCA-6 Input parameter provided has incorrect value");
    }

    /** Returns a day from a yyyy-mm-dd text, with or without a time after it; null for null. */
    static LocalDate day(String text) {
        return read(text, given -> LocalDate.parse(given.substring(0, Math.min(LENGTH_OF_DAY, given.length()))));
    }

    /** Returns a day from a yyyymmdd text; null for null. */
    static LocalDate compactDay(String text) {
        return read(text, given -> LocalDate.parse(given, DateTimeFormatter.BASIC_ISO_DATE));
    }

    /** Returns a moment from a text as {@link #moment(Instant)} writes it; null for null. */
    static Instant instant(Object text) {
        return read(text, given -> OffsetDateTime.parse(given, MOMENT).toInstant());
    }

    private static <T> T read(Object text, Function<String, T> reader) {
        try {
            return text == null ? null : reader.apply(text.toString());
        } catch (DateTimeException e) {
            throw wrong();
        }
    }

    /** A map that keeps its order and takes nulls: names and values in turn. */
    static Map<String, Object> map(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put(namesAndValues[i].toString(), namesAndValues[i + 1]);
        }
        return map;
    }

    /** US dollars as a Money object; null for null. */
    static Map<String, Object> money(BigDecimal dollars) {
        return dollars == null
                ? null
                : map(
                        "rawValue",
                        dollars.toPlainString(),
                        "currency",
                        "USD",
                        "displayValue",
                        "$" + dollars.toPlainString());
    }

    /** A number of cents as US dollars, as text; null for null. */
    static String dollars(String cents) {
        if (cents == null) {
            return null;
        }
        if (!cents.matches("\\d+")) {
            throw wrong();
        }
        return new BigDecimal(cents).movePointLeft(2).toPlainString();
    }

    /** For example {@code 2015-01-01T00:00:00+0000}; null for null. */
    static String moment(Instant moment) {
        return moment == null ? null : MOMENT.format(moment);
    }

    /** The beginning of that day; null for null. */
    static String moment(LocalDate day) {
        return day == null ? null : moment(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    /** A DateTime object, in milliseconds since 1970 as proposals write it; null for null. */
    static Map<String, Object> dateTime(Instant moment) {
        return moment == null
                ? null
                : map("rawValue", String.valueOf(moment.toEpochMilli()), "displayValue", moment(moment));
    }

    /** A day written yyyy-mm-dd as REST takes it; null for null. */
    static String monthFirst(String day) {
        return day == null ? null : MONTH_FIRST.format(day(day));
    }
}
