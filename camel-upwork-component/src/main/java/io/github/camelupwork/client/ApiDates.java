// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Turns dates as Java and ISO 8601 write them into the format an operation wants; times are taken as UTC. */
final class ApiDates {

    private static final Pattern UNIX_SECONDS = Pattern.compile("\\d{9,10}");

    private static final List<Function<String, TemporalAccessor>> ISO = List.of(
            LocalDate::parse, LocalDateTime::parse, OffsetDateTime::parse, Instant::parse);

    private ApiDates() {
    }

    /** The value in that format; empty if it is no date. */
    static Optional<String> format(Object value, String format) {
        DateTimeFormatter formatter = DateTimeFormatter.ofPattern(format, Locale.ROOT).withZone(ZoneOffset.UTC);
        if (value instanceof CharSequence text) {
            return isFormatted(text.toString(), formatter, format)
                    ? Optional.of(text.toString())
                    : parse(text.toString()).flatMap(time -> write(time, formatter));
        }
        return temporal(value).flatMap(time -> write(time, formatter));
    }

    private static boolean isFormatted(String text, DateTimeFormatter formatter, String format) {
        return hasTime(format) && UNIX_SECONDS.matcher(text).matches() || attempt(formatter::parse, text).isPresent();
    }

    private static boolean hasTime(String format) {
        return format.contains("HH");
    }

    private static Optional<TemporalAccessor> parse(String text) {
        return ISO.stream().map(reader -> attempt(reader, text)).flatMap(Optional::stream).findFirst();
    }

    private static Optional<TemporalAccessor> attempt(Function<String, TemporalAccessor> reader, String text) {
        try {
            return Optional.of(reader.apply(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<TemporalAccessor> temporal(Object value) {
        if (value instanceof TemporalAccessor time) {
            return Optional.of(time);
        }
        if (value instanceof java.sql.Date date) {
            return Optional.of(date.toLocalDate());
        }
        if (value instanceof Date date) {
            return Optional.of(date.toInstant());
        }
        return value instanceof Calendar calendar ? Optional.of(calendar.toInstant()) : Optional.empty();
    }

    private static Optional<String> write(TemporalAccessor time, DateTimeFormatter formatter) {
        TemporalAccessor full = time instanceof LocalDate date ? date.atStartOfDay()
                : time instanceof OffsetDateTime offset ? offset.toInstant() : time;
        try {
            return Optional.of(formatter.format(full));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
