// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.operation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes moments and days in responses. */
final class Times {

    private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private Times() {}

    /** Seconds since 1970, as text. */
    static String seconds(Instant moment) {
        return moment == null ? "" : String.valueOf(moment.getEpochSecond());
    }

    /** Milliseconds since 1970, as text; empty for null. */
    static String millis(Instant moment) {
        return moment == null ? "" : String.valueOf(moment.toEpochMilli());
    }

    /** Milliseconds since 1970 of the day's beginning, as text; empty for null. */
    static String millis(LocalDate day) {
        return day == null ? "" : millis(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    /** For example {@code 2015-01-01 00:00:00}; empty for null. */
    static String stamp(LocalDate day) {
        return day == null ? "" : SECONDS.format(day.atStartOfDay());
    }

    /** For example {@code 2014-07-17 10:54:30}, UTC. */
    static String stamp(Instant moment) {
        return SECONDS.format(moment.atOffset(ZoneOffset.UTC));
    }

    /** For example {@code June 17, 2014}. */
    static String words(LocalDate day) {
        return WORDS.format(day);
    }

    /** The day of a moment, UTC. */
    static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }

    /** For example {@code 20140721}. */
    static String compact(LocalDate day) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(day);
    }
}
