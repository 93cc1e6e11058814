// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.graphql;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import io.github.camelupwork.time.Dates;

/** Converts dates between the GraphQL API, where they may stand in a DateTime object, and the patterns of the catalog. */
final class WireDates {

    static final String EPOCH_MILLIS = "epochMillis";
    static final String EPOCH_SECONDS = "epochSeconds";

    private WireDates() {}

    /** The moment that a value of the API names; empty if it names none. */
    static Optional<Instant> read(Object value) {
        Object raw = value instanceof Map<?, ?> object ? object.get("rawValue") : value;
        return raw == null ? Optional.empty() : Dates.instant(raw.toString());
    }

    /** The moment that a text of that pattern names; empty if it has not that pattern. */
    static Optional<Instant> read(String text, String pattern) {
        DateTimeFormatter formatter =
                DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
        return attempt(t -> LocalDateTime.parse(t, formatter).toInstant(ZoneOffset.UTC), text)
                .or(() -> attempt(
                        t -> LocalDate.parse(t, formatter).atStartOfDay().toInstant(ZoneOffset.UTC), text));
    }

    static String write(Instant moment, String pattern) {
        return switch (pattern) {
            case EPOCH_MILLIS -> String.valueOf(moment.toEpochMilli());
            case EPOCH_SECONDS -> String.valueOf(moment.getEpochSecond());
            default ->
                DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
                        .withZone(ZoneOffset.UTC)
                        .format(moment);
        };
    }

    private static Optional<Instant> attempt(Function<String, Instant> reader, String text) {
        try {
            return Optional.of(reader.apply(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
