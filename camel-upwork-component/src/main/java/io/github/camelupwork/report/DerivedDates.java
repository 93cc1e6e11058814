// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.report;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;

/**
 * The fields that are derived from a row's day, so that a supplier of rows needs to give only the day:
 * {@code week_worked_on} (the Monday), {@code month_worked_on} and {@code year_worked_on} (numbers) from
 * {@code worked_on}; for conditions on finance reports {@code week}, {@code month} and {@code year} from {@code date}.
 */
public final class DerivedDates {
    private static final Map<String, String> BASES = Map.of(
            "week_worked_on",
            "worked_on",
            "month_worked_on",
            "worked_on",
            "year_worked_on",
            "worked_on",
            "week",
            "date",
            "month",
            "date",
            "year",
            "date");

    private DerivedDates() {}

    /**
     * @param  row                      a row by field name; its day may be a {@link LocalDate} or text
     * @param  name                     a field name
     * @return                          the row's value under the name, else the value derived from its day, else null
     * @throws IllegalArgumentException if the day is no date
     */
    public static Object value(Map<String, ?> row, String name) {
        Object own = row.get(name);
        if (own != null || !BASES.containsKey(name)) {
            return own;
        }
        return FieldType.DATE.read(row.get(BASES.get(name))) instanceof LocalDate day ? derived(name, day) : null;
    }

    /**
     * @param  day any day
     * @return     the Monday of its week
     */
    public static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static Object derived(String name, LocalDate day) {
        return switch (name.split("_")[0]) {
            case "week" -> monday(day);
            case "month" -> BigDecimal.valueOf(day.getMonthValue());
            default -> BigDecimal.valueOf(day.getYear());
        };
    }
}
