// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Turns a query's condition into a test of rows. */
final class RowFilter {
    private final ReportQuery query;
    private final ReportTable table;

    RowFilter(ReportQuery query, ReportTable table) {
        this.query = query;
        this.table = table;
    }

    Predicate<Map<String, ?>> of(Condition condition) {
        if (condition instanceof Condition.And and) {
            List<Predicate<Map<String, ?>>> parts =
                    and.parts().stream().map(this::of).toList();
            return row -> parts.stream().allMatch(part -> part.test(row));
        }
        if (condition instanceof Condition.Or or) {
            List<Predicate<Map<String, ?>>> parts =
                    or.parts().stream().map(this::of).toList();
            return row -> parts.stream().anyMatch(part -> part.test(row));
        }
        return condition == null ? row -> true : comparison((Condition.Comparison) condition);
    }

    private Predicate<Map<String, ?>> comparison(Condition.Comparison comparison) {
        String name = table.canonicalName(comparison.field().name());
        FieldType type = table.conditionType(name).orElseThrow();
        Object read = LiteralValues.of(query, comparison.value(), type);
        Object wanted = name.equals("week") ? DerivedDates.monday((LocalDate) read) : read;
        ReportColumn column = ReportColumn.of(name, type);
        return row -> {
            Object actual = column.read(DerivedDates.value(row, name));
            // an empty cell fulfils no comparison
            return actual != null && comparison.operator().holds(Values.compare(actual, wanted));
        };
    }
}
