// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.report;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

import io.github.camelupwork.json.Numbers;

/** Reads the value of a condition by the type of its field; what does not fit is an error that points at the value. */
final class LiteralValues {
    /** The reference's format; years of more digits, which Java reads too, are none of it. */
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private LiteralValues() {}

    static Object of(ReportQuery query, Literal value, FieldType type) {
        return switch (type) {
            case DATE -> day(query, value);
            case NUMBER -> number(query, value);
            case STRING -> value.value();
        };
    }

    static LocalDate day(ReportQuery query, Literal value) {
        try {
            if (DAY.matcher(value.value()).matches()) {
                return LocalDate.parse(value.value());
            }
        } catch (DateTimeException e) {
            // the calendar has no such day: refused like any other text
        }
        throw query.error(value.text() + " is no date", value.position(), List.of("a date as '2009-10-31'"));
    }

    private static BigDecimal number(ReportQuery query, Literal value) {
        if (!Literal.isNumber(value.value())) {
            throw query.error(value.text() + " is no number", value.position(), List.of("a number as 1234"));
        }
        try {
            return Numbers.parse(value.value());
        } catch (NumberFormatException e) {
            throw query.error(e.getMessage(), value.position(), List.of("a number as 1234"));
        }
    }
}
