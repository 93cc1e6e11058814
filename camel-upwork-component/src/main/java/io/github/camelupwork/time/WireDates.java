// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Reads and writes dates as Upwork sends them: as ISO 8601 with or without a colon in the offset, as a day, or as seconds or
 * milliseconds since 1970, alone or within a DateTime object. All is UTC unless it says otherwise.
 */
public final class WireDates {

    /** Format of times as a number. */
    public static final String EPOCH_MILLIS = "epochMillis";
    /** Format of times as a number. */
    public static final String EPOCH_SECONDS = "epochSeconds";

    private static final Pattern NUMBER = Pattern.compile("\\d{9,14}");
    private static final long MILLIS_FROM = 100_000_000_000L;

    private static final List<Function<String, Instant>> READERS = List.of(
            Instant::parse,
            text -> OffsetDateTime.parse(text).toInstant(),
            text -> OffsetDateTime.parse(text, DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss[.SSS][.SS][.S]X"))
                    .toInstant(),
            text -> LocalDateTime.parse(text.replace(' ', 'T')).toInstant(ZoneOffset.UTC),
            text -> LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC),
            text -> LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE)
                    .atStartOfDay()
                    .toInstant(ZoneOffset.UTC));

    private WireDates() {}

    /** The moment that a value of the API names; empty if it names none. */
    public static Optional<Instant> read(Object value) {
        Object raw = value instanceof Map<?, ?> object ? object.get("rawValue") : value;
        if (raw == null) {
            return Optional.empty();
        }
        String text = raw.toString().strip();
        return NUMBER.matcher(text).matches()
                ? Optional.of(epoch(Long.parseLong(text)))
                : READERS.stream()
                        .map(reader -> attempt(reader, text))
                        .flatMap(Optional::stream)
                        .findFirst();
    }

    /** The moment that a text of that pattern names; empty if it has not that pattern. */
    public static Optional<Instant> read(String text, String pattern) {
        DateTimeFormatter formatter =
                DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
        return attempt(t -> LocalDateTime.parse(t, formatter).toInstant(ZoneOffset.UTC), text)
                .or(() -> attempt(
                        t -> LocalDate.parse(t, formatter).atStartOfDay().toInstant(ZoneOffset.UTC), text));
    }

    /** The text of a moment in that pattern. */
    public static String write(Instant moment, String pattern) {
        return switch (pattern) {
            case EPOCH_MILLIS -> String.valueOf(moment.toEpochMilli());
            case EPOCH_SECONDS -> String.valueOf(moment.getEpochSecond());
            default ->
                DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
                        .withZone(ZoneOffset.UTC)
                        .format(moment);
        };
    }

    private static Instant epoch(long number) {
        return number >= MILLIS_FROM ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
    }

    private static Optional<Instant> attempt(Function<String, Instant> reader, String text) {
        try {
            return Optional.of(reader.apply(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
