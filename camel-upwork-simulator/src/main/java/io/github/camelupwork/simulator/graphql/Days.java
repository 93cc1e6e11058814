// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.graphql;

import java.time.LocalDate;
import java.util.Map;

/**
 * The days of a {@code DateTimeRange}, both included.
 *
 * @param from the first
 * @param to   the last
 */
record Days(LocalDate from, LocalDate to) {

    /**
     * @param range {@code rangeStart} and {@code rangeEnd}, each a day or a moment in ISO 8601, of which the day counts
     * @throws io.github.camelupwork.simulator.state.Refused if one is missing or no day
     */
    static Days of(Object range) {
        Map<?, ?> ends = range instanceof Map<?, ?> given ? given : Map.of();
        return new Days(
                Values.day(String.valueOf(ends.get("rangeStart"))), Values.day(String.valueOf(ends.get("rangeEnd"))));
    }

    boolean hold(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
