// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.report.oracle;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A query as it was made up, before it became text. What it asks is said once more in SQL, straight from here.
 *
 * @param report  which report is asked
 * @param columns what is selected
 * @param where   the condition, or null
 * @param order   the criteria of order
 */
record GeneratedQuery(Reference report, List<Column> columns, Node where, List<Order> order) {

    /** A column; beside a sum, the others are grouped by. */
    record Column(String name, boolean sum) {}

    /** Orders by the column of an index; {@code bare} names a sum by its field alone. */
    record Order(int column, boolean bare, boolean descending) {}

    /** A condition. */
    sealed interface Node {}

    /** A name compared with a day, a number or text. */
    record Comparison(String name, String operator, Object value) implements Node {}

    /** Several conditions, of which any or all must hold. */
    record Junction(boolean any, List<Node> parts) implements Node {}

    /** The rows in the order of the query; what ties is in the order in which rows came, a group with its first. */
    String sql() {
        String cells = IntStream.range(0, columns.size())
                .mapToObj(i -> columns.get(i).sum() ? "COALESCE(SUM(c" + i + "), 0)" : "c" + i)
                .collect(Collectors.joining(", "));
        String keys = keys();
        return "SELECT " + cells + " FROM (" + cellsOfRows() + ")"
                + (isSummed() && !keys.isEmpty() ? " GROUP BY " + keys : "")
                + " ORDER BY " + order.stream().map(this::criterion).collect(Collectors.joining())
                + (isSummed() ? "MIN(n)" : "n");
    }

    /** The first and the last day of the rows that fulfill the condition. */
    String sqlOfDays() {
        return "SELECT MIN(\"" + report.day() + "\"), MAX(\"" + report.day() + "\") FROM rows" + condition();
    }

    boolean isSummed() {
        return columns.stream().anyMatch(Column::sum);
    }

    private String keys() {
        return IntStream.range(0, columns.size())
                .filter(i -> !columns.get(i).sum())
                .mapToObj(i -> "c" + i)
                .collect(Collectors.joining(", "));
    }

    private String cellsOfRows() {
        return "SELECT "
                + IntStream.range(0, columns.size())
                        .mapToObj(i -> expression(columns.get(i).name()) + " AS c" + i)
                        .collect(Collectors.joining(", "))
                + ", n FROM rows" + condition();
    }

    private String condition() {
        return where == null ? "" : " WHERE " + sql(where);
    }

    private String criterion(Order criterion) {
        return criterion.column() + 1 + (criterion.descending() ? " DESC NULLS LAST, " : " ASC NULLS FIRST, ");
    }

    private String sql(Node node) {
        if (node instanceof Junction junction) {
            String joint = junction.any() ? " OR " : " AND ";
            return junction.parts().stream().map(this::sql).collect(Collectors.joining(joint, "(", ")"));
        }
        Comparison comparison = (Comparison) node;
        boolean week = !report.isTime() && comparison.name().equals("week");
        String wanted = literal(comparison.value());
        return expression(report.canonical(comparison.name())) + " " + comparison.operator() + " "
                + (week ? monday(wanted) : wanted);
    }

    private String expression(String name) {
        String part = name.replace("_worked_on", "");
        String day = "\"" + report.day() + "\"";
        return switch (name.equals(report.day()) ? "" : part) {
            case "week" -> monday(day);
            case "month", "year" -> "EXTRACT(" + part.toUpperCase() + " FROM " + day + ")";
            default -> "\"" + name + "\"";
        };
    }

    private static String monday(String day) {
        return "DATEADD(DAY, 1 - EXTRACT(ISO_DAY_OF_WEEK FROM " + day + "), " + day + ")";
    }

    private static String literal(Object value) {
        String text = "'" + value.toString().replace("'", "''") + "'";
        return value instanceof LocalDate ? "DATE " + text : value instanceof String ? text : value.toString();
    }
}
