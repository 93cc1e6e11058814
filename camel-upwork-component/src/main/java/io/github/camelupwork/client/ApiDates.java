// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Converts dates in the notations of Java, ISO 8601 and UNIX to the format of an operation; times are in UTC. */
final class ApiDates {

    private static final Pattern UNIX_SECONDS = Pattern.compile("\\d{9,10}");

    private static final List<Function<String, TemporalAccessor>> ISO =
            List.of(LocalDate::parse, LocalDateTime::parse, ZonedDateTime::parse, Instant::parse);

    private ApiDates() {}

    /** The value in that format; empty if it is no date. */
    static Optional<String> format(Object value, String format) {
        DateTimeFormatter formatter = formatter(format);
        return value instanceof CharSequence || value instanceof Number
                ? text(value.toString().strip(), formatter)
                : temporal(value).flatMap(time -> write(time, formatter));
    }

    /** Returns a strict formatter with a proleptic year, or else the 30th of February would be accepted. */
    private static DateTimeFormatter formatter(String format) {
        return DateTimeFormatter.ofPattern(format.replace("yyyy", "uuuu"), Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT)
                .withZone(ZoneOffset.UTC);
    }

    private static Optional<String> text(String text, DateTimeFormatter formatter) {
        return attempt(formatter::parse, text).isPresent()
                ? Optional.of(text)
                : parse(text).flatMap(time -> write(time, formatter));
    }

    private static Optional<TemporalAccessor> parse(String text) {
        return UNIX_SECONDS.matcher(text).matches()
                ? Optional.of(Instant.ofEpochSecond(Long.parseLong(text)))
                : ISO.stream()
                        .map(reader -> attempt(reader, text))
                        .flatMap(Optional::stream)
                        .findFirst();
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
            return Optional.of(Instant.ofEpochMilli(date.getTime()));
        }
        return value instanceof Calendar calendar ? Optional.of(calendar.toInstant()) : Optional.empty();
    }

    private static Optional<String> write(TemporalAccessor time, DateTimeFormatter formatter) {
        TemporalAccessor full = time instanceof LocalDate date ? date.atStartOfDay() : time;
        try {
            return Optional.of(formatter.format(full));
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }
}
