// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer.source;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * The starting point of a consumer at its very first start.
 *
 * @param kind  the kind: everything, only what comes from now on, or what is not older than a time
 * @param since the time; null for everything, and for now if nothing recorded when that was
 */
public record StartPoint(Kind kind, Instant since) {

    /** Everything there is. */
    public static final StartPoint BEGINNING = new StartPoint(Kind.BEGINNING, null);

    /** The kinds. */
    public enum Kind {
        /** Everything there is. */
        BEGINNING,
        /** Nothing that is there; where the time is recorded, items that tell theirs are judged by it. */
        NOW,
        /** Items that are not older than the time, which all must tell. */
        SINCE,
        /** Items that are not older than the time, and those that do not tell theirs. */
        UNLESS_OLDER
    }

    /**
     * Reads {@code beginning}, {@code now}, a day ({@code 2026-01-31}, begins at midnight UTC) or an instant
     * ({@code 2026-01-31T12:00:00Z}).
     *
     * @throws IllegalArgumentException if it is none of them
     */
    public static StartPoint of(String text) {
        return switch (text) {
            case "beginning" -> BEGINNING;
            case "now" -> new StartPoint(Kind.NOW, null);
            default -> new StartPoint(Kind.SINCE, instant(text));
        };
    }

    private static Instant instant(String text) {
        try {
            return text.contains("T")
                    ? Instant.parse(text)
                    : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "option 'from' is '" + text
                            + "'; allowed are beginning, now, a day such as 2026-01-31, or an instant such as 2026-01-31T12:00:00Z",
                    e);
        }
    }

    /** The day of {@link #since}, in UTC; null if there is none. */
    LocalDate day() {
        return since == null ? null : LocalDate.ofInstant(since, ZoneOffset.UTC);
    }
}
