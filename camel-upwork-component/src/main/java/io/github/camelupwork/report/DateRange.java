// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.report;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;

/**
 * A range of days, both ends included.
 *
 * @param from the first day, null if there is no beginning
 * @param to   the last day, null if there is no end; before {@code from} if the range holds no day
 */
public record DateRange(LocalDate from, LocalDate to) {
    /** Every day. */
    public static final DateRange OPEN = new DateRange(null, null);

    /** @return true if no day is in the range. */
    public boolean isEmpty() {
        return isBounded() && to.isBefore(from);
    }

    /** @return true if the range has both a beginning and an end. */
    public boolean isBounded() {
        return from != null && to != null;
    }

    /**
     * @param  other another range
     * @return       the days that are in both
     */
    public DateRange intersect(DateRange other) {
        LocalDate first = from == null || other.from != null && other.from.isAfter(from) ? other.from : from;
        LocalDate last = to == null || other.to != null && other.to.isBefore(to) ? other.to : to;
        return new DateRange(first, last);
    }

    /**
     * @param  other another range
     * @return       the smallest range that holds the days of either
     */
    public DateRange span(DateRange other) {
        if (isEmpty()) {
            return other;
        }
        if (other.isEmpty()) {
            return this;
        }
        LocalDate first = from == null || other.from == null ? null : from.isBefore(other.from) ? from : other.from;
        LocalDate last = to == null || other.to == null ? null : to.isAfter(other.to) ? to : other.to;
        return new DateRange(first, last);
    }

    /**
     * Cuts the range into consecutive pieces, the oldest first; the last may be shorter.
     *
     * @param  length                   the length of a piece, at least a day
     * @return                          the pieces; none if the range is empty
     * @throws IllegalStateException    if the range is not bounded
     * @throws IllegalArgumentException if the length is not positive
     */
    public List<DateRange> split(Period length) {
        if (!isBounded()) {
            throw new IllegalStateException("Only a range with two ends can be split: " + this);
        }
        if (!from.plus(length).isAfter(from)) {
            throw new IllegalArgumentException("A piece must be at least a day long: " + length);
        }
        List<DateRange> pieces = new ArrayList<>();
        LocalDate start = from;
        for (int i = 1; !start.isAfter(to); i++) {
            // counted from the beginning, so that months of 31 days do not drift
            LocalDate next = from.plus(length.multipliedBy(i));
            pieces.add(new DateRange(start, next.minusDays(1).isAfter(to) ? to : next.minusDays(1)));
            start = next;
        }
        return pieces;
    }
}
