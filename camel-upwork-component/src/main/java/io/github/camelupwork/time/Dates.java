// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the dates and times of Upwork's responses, which has a notation of its own in nearly every list: seconds or
 * milliseconds since 1970, ISO 8601 with and without a colon in the offset, a date and a time with a blank between them, or a
 * day alone with or without dashes. Everything is UTC unless it says otherwise.
 */
public final class Dates {

    private static final Pattern EPOCH = Pattern.compile("\\d{9,14}");
    private static final long FIRST_MILLIS = 100_000_000_000L;
    private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:[T ].*)?");
    private static final int BASIC_LENGTH = 8;
    private static final int LENGTH_OF_DAY = 10;
    private static final Pattern WITH_OFFSET = Pattern.compile(".*(?:[Zz]|[+-]\\d{2}(?::?\\d{2})?)");

    private static final DateTimeFormatter LOCAL = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendPattern("[ ]['T']")
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .toFormatter();
    private static final DateTimeFormatter OFFSET = new DateTimeFormatterBuilder()
            .append(LOCAL)
            .appendPattern("[XXX][XX][X]")
            .toFormatter();

    private Dates() {}

    /** The moment that a text names, of a day its beginning; empty if it names none. */
    public static Optional<Instant> instant(String text) {
        String stripped = text.strip();
        try {
            return EPOCH.matcher(stripped).matches()
                    ? Optional.of(epoch(Long.parseLong(stripped)))
                    : stripped.length() > LENGTH_OF_DAY
                            ? Optional.of(moment(stripped))
                            : Optional.ofNullable(day(stripped))
                                    .map(day -> day.atStartOfDay().toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Returns true if the text names a day alone, without a time. */
    public static boolean isDay(String text) {
        return text.strip().length() <= LENGTH_OF_DAY
                && !EPOCH.matcher(text.strip()).matches();
    }

    /**
     * The day of a text that begins with one, {@code yyyy-MM-dd} or {@code yyyyMMdd}; null if it does not.
     *
     * @throws DateTimeException if the calendar has no such day
     */
    public static LocalDate day(String text) {
        if (text.length() == BASIC_LENGTH && isDigits(text)) {
            return LocalDate.of(number(text, 0, 4), number(text, 4, 6), number(text, 6, BASIC_LENGTH));
        }
        Matcher day = DAY.matcher(text);
        if (day.matches()) {
            return LocalDate.parse(day.group(1));
        }
        return null;
    }

    private static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    private static Instant epoch(long number) {
        return number >= FIRST_MILLIS ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
    }

    private static Instant moment(String text) {
        return WITH_OFFSET.matcher(text.substring(LENGTH_OF_DAY)).matches()
                ? OffsetDateTime.parse(text, OFFSET).toInstant()
                : LocalDateTime.parse(text, LOCAL).toInstant(ZoneOffset.UTC);
    }
}
