// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.example.erptryton;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The days that are kept up to date: whole weeks, the last of which ended before today. */
public final class Period {

    private final Clock clock;
    private final int weeks;

    /**
     * @param clock the time of Upwork
     * @param weeks how many weeks
     */
    Period(Clock clock, int weeks) {
        this.clock = clock;
        this.weeks = weeks;
    }

    /** The first day of booking, a Monday. */
    public LocalDate from() {
        return thisWeek().minusWeeks(weeks);
    }

    /** The last day, a Sunday. */
    public LocalDate till() {
        return thisWeek().minusDays(1);
    }

    /** The first day of work: hours are billed in the week after. */
    public LocalDate workFrom() {
        return from().minusWeeks(1);
    }

    private LocalDate thisWeek() {
        return Transaction.monday(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }
}
