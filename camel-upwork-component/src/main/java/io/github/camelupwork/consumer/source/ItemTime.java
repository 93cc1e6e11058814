// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer.source;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The time at which an item was created, as far as it is known. The reference has a name and a notation of its own in
 * nearly every list: seconds or milliseconds since 1970, ISO 8601 with and without a colon in its offset, and a date
 * and a time with a blank between them, which is UTC.
 */
final class ItemTime {

    /** The names of the reference's lists and of REST v3, the surest first. */
    private static final List<String> NAMES = List.of(
            "created_time",
            "createdDateTime",
            "createdTime",
            "create_time",
            "date_created",
            "created_ts",
            "ctime_epoch",
            "created",
            "startedTime",
            "time");

    private static final int DIGITS_OF_SECONDS = 11;
    private static final DateTimeFormatter LOCAL = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendPattern("[ ]['T']")
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .toFormatter();
    private static final DateTimeFormatter OFFSET = new DateTimeFormatterBuilder()
            .append(LOCAL)
            .appendPattern("[XXX][XX][X]")
            .toFormatter();

    private ItemTime() {}

    /** The time; empty if the item has none that is understood. */
    static Optional<Instant> of(Object item) {
        return item instanceof Map<?, ?> map
                ? NAMES.stream()
                        .map(map::get)
                        .filter(Objects::nonNull)
                        .map(ItemTime::parse)
                        .flatMap(Optional::stream)
                        .findFirst()
                : Optional.empty();
    }

    private static Optional<Instant> parse(Object value) {
        String text = value.toString().trim();
        try {
            return Optional.of(text.matches("\\d{9,}") ? epoch(text) : date(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Instant epoch(String digits) {
        long number = Long.parseLong(digits);
        return digits.length() <= DIGITS_OF_SECONDS ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
    }

    private static Instant date(String text) {
        return text.matches(".*(Z|[+-]\\d{2}:?\\d{2})") && text.length() > "2014-07-17".length()
                ? OffsetDateTime.parse(text, OFFSET).toInstant()
                : LocalDateTime.parse(text, LOCAL).toInstant(ZoneOffset.UTC);
    }
}
