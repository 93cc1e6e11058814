// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.graphql;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;

import io.github.camelupwork.simulator.state.Refused;

/**
 * The days of a {@code DateTimeRange}, both included.
 *
 * @param from the first
 * @param to   the last
 */
record Days(LocalDate from, LocalDate to) {

    /**
     * @param range {@code rangeStart} and {@code rangeEnd}, each a day or a moment in ISO 8601, of which the day counts
     * @throws Refused if one is missing or no day
     */
    static Days of(Object range) {
        Map<?, ?> ends = range instanceof Map<?, ?> given ? given : Map.of();
        return new Days(day(ends.get("rangeStart")), day(ends.get("rangeEnd")));
    }

    private static LocalDate day(Object end) {
        try {
            String text = String.valueOf(end);
            return LocalDate.parse(text.substring(0, Math.min("yyyy-MM-dd".length(), text.length())));
        } catch (DateTimeException e) {
            throw Refused.invalid("VJCA-6 Input parameter provided has incorrect value");
        }
    }

    boolean hold(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
