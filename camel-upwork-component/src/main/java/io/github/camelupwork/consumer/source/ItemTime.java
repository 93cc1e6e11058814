// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer.source;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import io.github.camelupwork.time.Dates;

/** The time at which an item was created, as far as it is known; nearly every list has a name of its own for it. */
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

    /** A day alone is no time: items of one day have an order. */
    private static Optional<Instant> parse(Object value) {
        String text = value.toString();
        return Dates.isDay(text) ? Optional.empty() : Dates.instant(text);
    }
}
