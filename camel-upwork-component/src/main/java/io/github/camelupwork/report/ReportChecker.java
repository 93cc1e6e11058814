// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.github.camelupwork.catalog.Suggestion;

/**
 * Checks a query against the report it is meant for, so that what the server would refuse does not cost a request.
 */
public final class ReportChecker {
    private static final int MONTHS = 12;

    private final ReportQuery query;
    private final ReportKind kind;

    private ReportChecker(ReportQuery query, ReportKind kind) {
        this.query = query;
        this.kind = kind;
    }

    /**
     * @param  query                the query
     * @param  kind                 the report it is to be sent to
     * @throws ReportQueryException if the report does not allow it; the message names report, field and the allowed
     *                              values
     */
    public static void check(ReportQuery query, ReportKind kind) {
        ReportChecker checker = new ReportChecker(query, kind);
        checker.select();
        if (query.where() != null) {
            checker.where(query.where());
        }
        checker.orderBy();
    }

    private boolean isTime() {
        return kind.table() == ReportTable.TIME;
    }

    private void select() {
        if (query.star()) {
            throw query.error(
                    isTime() ? "time reports do not support '*'" : "finance reports return no data for '*'",
                    query.select().get(0).name().position(),
                    List.of("the fields by name"));
        }
        if (query.select().isEmpty() && !isTime()) {
            throw query.error(
                    "finance reports return no data without SELECT", 0, List.of("SELECT with the fields by name"));
        }
        Set<SelectItem> seen = new HashSet<>();
        Set<String> keys = new HashSet<>();
        for (SelectItem item : query.select()) {
            column(item);
            if (!seen.add(item)) {
                throw query.error(
                        "'" + item + "' is selected twice", item.name().position(), List.of());
            }
            if (!keys.add(item.key())) {
                throw query.error(
                        "two columns are called '" + item.key() + "'",
                        item.name().position(),
                        List.of("another alias"));
            }
        }
    }

    private void column(SelectItem item) {
        FieldName name = item.name();
        ReportField field = kind.table().field(name.name()).orElseThrow(() -> unknown(name, kind.selectable()));
        refuseField(name, kind.selectable());
        if (item.sum() && !field.aggregatable()) {
            throw query.error("'" + name + "' cannot be summed", name.position(), summable());
        }
    }

    private List<String> summable() {
        return kind.selectable().stream()
                .filter(name -> kind.table().fields().get(name).aggregatable())
                .toList();
    }

    private void refuseField(FieldName name, List<String> allowed) {
        if (kind.refusedFields().contains(kind.table().canonicalName(name.name()))) {
            throw query.error(
                    "'" + name + "' cannot appear in a query to the report " + kind.id(), name.position(), allowed);
        }
    }

    private void where(Condition condition) {
        if (condition instanceof Condition.Comparison comparison) {
            comparison(comparison);
        } else if (condition instanceof Condition.And and) {
            and.parts().forEach(this::where);
        } else if (condition instanceof Condition.Or or) {
            or.parts().forEach(this::where);
            oneField(or);
        }
    }

    private void comparison(Condition.Comparison comparison) {
        FieldName name = comparison.field();
        List<String> filters = List.copyOf(kind.filters());
        if (!kind.filtersBy(name.name())) {
            throw notFilterable(name, filters);
        }
        FieldType type = kind.table().conditionType(name.name()).orElseThrow(() -> unknown(name, filters));
        Set<Operator> operators = ReportTable.operators(type);
        if (!operators.contains(comparison.operator())) {
            throw query.error(
                    "'" + name + "' can only be compared by =, not by "
                            + comparison.operator().symbol(),
                    name.position(),
                    List.of("="));
        }
        Object value = LiteralValues.of(query, comparison.value(), type);
        if (name.name().equals("month")) {
            month((BigDecimal) value, comparison.value());
        }
    }

    private ReportQueryException notFilterable(FieldName name, List<String> filters) {
        if (kind.table().field(kind.table().canonicalName(name.name())).isEmpty()) {
            return unknown(name, filters);
        }
        refuseField(name, filters);
        return query.error(
                "the report " + kind.id() + " cannot be filtered by '" + name + "'", name.position(), filters);
    }

    private void month(BigDecimal month, Literal literal) {
        if (month.stripTrailingZeros().scale() > 0
                || month.signum() <= 0
                || month.compareTo(BigDecimal.valueOf(MONTHS)) > 0) {
            throw query.error(literal.text() + " is no month", literal.position(), List.of("a number from 1 to 12"));
        }
    }

    /** The reference lets OR join conditions of one field; nesting and several fields it allows for finance reports alone. */
    private void oneField(Condition.Or or) {
        if (!isTime()) {
            return;
        }
        List<FieldName> names = new ArrayList<>();
        for (Condition part : or.parts()) {
            if (!(part instanceof Condition.Comparison comparison)) {
                throw query.error(
                        "time reports do not support conditions nested within OR",
                        position(part),
                        List.of("conditions of one field"));
            }
            names.add(comparison.field());
        }
        names.stream().filter(name -> !name.equals(names.get(0))).findFirst().ifPresent(other -> {
            throw query.error(
                    "OR joins conditions of one field in time reports, not of '" + names.get(0) + "' and '" + other
                            + "'",
                    other.position(),
                    List.of("'" + names.get(0) + "'"));
        });
    }

    private static int position(Condition condition) {
        if (condition instanceof Condition.Comparison comparison) {
            return comparison.field().position();
        }
        List<Condition> parts =
                condition instanceof Condition.And and ? and.parts() : ((Condition.Or) condition).parts();
        return position(parts.get(0));
    }

    private void orderBy() {
        List<SelectItem> columns = kind.columnsOf(query);
        for (OrderBy criterion : query.orderBy()) {
            SelectItem item = criterion.item();
            if (columnIndex(columns, item) < 0) {
                throw query.error(
                        "'" + item + "' is not selected, so it cannot be ordered by",
                        item.name().position(),
                        columns.stream().map(SelectItem::text).toList());
            }
        }
    }

    /**
     * Returns the index of an order criterion among the columns: the column itself, else the sum of the field; -1 if
     * neither exists.
     */
    static int columnIndex(List<SelectItem> columns, SelectItem item) {
        int exact = columns.indexOf(item);
        return exact >= 0 || item.sum() ? exact : columns.indexOf(new SelectItem(item.name(), true));
    }

    private ReportQueryException unknown(FieldName name, List<String> known) {
        String suggestion = Suggestion.text(name.name(), known);
        List<String> expected = suggestion.isEmpty()
                ? known.stream().sorted(Comparator.naturalOrder()).toList()
                : List.of();
        return query.error(
                "unknown field '" + name + "' in the report " + kind.id() + suggestion, name.position(), expected);
    }
}
