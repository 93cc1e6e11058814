// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.report;

import java.time.LocalDate;

/** Derives from a condition the days that one field can have. */
final class DateBounds {
    private final ReportQuery query;
    private final String field;

    DateBounds(ReportQuery query, String field) {
        this.query = query;
        this.field = field;
    }

    DateRange of(Condition condition) {
        if (condition instanceof Condition.And and) {
            return and.parts().stream().map(this::of).reduce(DateRange.OPEN, DateRange::intersect);
        }
        if (condition instanceof Condition.Or or) {
            return or.parts().stream().map(this::of).reduce(DateRange::span).orElse(DateRange.OPEN);
        }
        return condition instanceof Condition.Comparison comparison
                        && comparison.field().name().equals(field)
                ? range(comparison.operator(), day(comparison.value()))
                : DateRange.OPEN;
    }

    private DateRange range(Operator operator, LocalDate day) {
        return switch (operator) {
            case EQUAL -> new DateRange(day, day);
            case LESS -> new DateRange(null, day.minusDays(1));
            case LESS_OR_EQUAL -> new DateRange(null, day);
            case GREATER -> new DateRange(day.plusDays(1), null);
            case GREATER_OR_EQUAL -> new DateRange(day, null);
        };
    }

    private LocalDate day(Literal value) {
        return LiteralValues.day(query, value);
    }
}
