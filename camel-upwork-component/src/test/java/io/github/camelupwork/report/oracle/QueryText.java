// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.report.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collector;
import java.util.stream.Collectors;

import io.github.camelupwork.report.oracle.GeneratedQuery.Column;
import io.github.camelupwork.report.oracle.GeneratedQuery.Comparison;
import io.github.camelupwork.report.oracle.GeneratedQuery.Junction;
import io.github.camelupwork.report.oracle.GeneratedQuery.Node;
import io.github.camelupwork.report.oracle.GeneratedQuery.Order;

/** Writes a query down in one of the spellings that people use: case, spaces, quotes or none, parentheses too many. */
final class QueryText {

    private final Random random;

    QueryText(Random random) {
        this.random = random;
    }

    String of(GeneratedQuery query) {
        List<String> clauses = new ArrayList<>();
        clauses.add(word("SELECT")
                + space()
                + query.columns().stream().map(this::column).collect(comma()));
        if (query.where() != null) {
            clauses.add(word("WHERE") + space() + condition(query.where(), false));
        }
        if (!query.order().isEmpty()) {
            clauses.add(word("ORDER")
                    + space()
                    + word("BY")
                    + space()
                    + query.order().stream()
                            .map(order -> criterion(query, order))
                            .collect(comma()));
        }
        return String.join(space(), clauses);
    }

    private String column(Column column) {
        return column.sum() ? word("SUM") + gap() + "(" + gap() + column.name() + gap() + ")" : column.name();
    }

    private String criterion(GeneratedQuery query, Order order) {
        Column column = query.columns().get(order.column());
        String direction =
                order.descending() ? space() + word("DESC") : random.nextBoolean() ? "" : space() + word("ASC");
        return (order.bare() ? column.name() : column(column)) + direction;
    }

    private String condition(Node node, boolean nested) {
        String text = node instanceof Junction junction ? joined(junction) : comparison((Comparison) node);
        boolean must = nested && node instanceof Junction;
        return must || random.nextInt(6) == 0 ? "(" + gap() + text + gap() + ")" : text;
    }

    private String joined(Junction junction) {
        String joint = junction.any() ? "OR" : "AND";
        return junction.parts().stream()
                .map(part -> condition(part, true))
                .reduce((a, b) -> a + space() + word(joint) + space() + b)
                .orElseThrow();
    }

    private String comparison(Comparison comparison) {
        return comparison.name() + gap() + comparison.operator() + gap() + value(comparison.value());
    }

    private String value(Object value) {
        if (value instanceof LocalDate day) {
            return one(day.toString(), quoted(day), word("DATE") + gap() + quoted(day));
        }
        if (value instanceof BigDecimal number) {
            return one(number.toPlainString(), quoted(number), "0" + number.toPlainString(), quoted("+" + number));
        }
        boolean bare =
                value.toString().matches("[\\w:.%\\\\-]+") && !value.toString().matches("or|date");
        return bare && random.nextInt(3) == 0 ? value.toString() : quoted(value);
    }

    /** The language has no escapes, so what is in the value decides about the quotes. */
    private String quoted(Object value) {
        boolean twofold = value.toString().contains("'") || !value.toString().contains("\"") && random.nextInt(3) == 0;
        String quote = twofold ? "\"" : "'";
        return quote + value + quote;
    }

    private String word(String keyword) {
        return one(
                keyword,
                keyword,
                keyword.toLowerCase(),
                keyword.charAt(0) + keyword.substring(1).toLowerCase());
    }

    private String space() {
        return one(" ", " ", " ", "  ", "\n", "\t");
    }

    private String gap() {
        return one("", "", " ", "\n");
    }

    private Collector<CharSequence, ?, String> comma() {
        return Collectors.joining(gap() + "," + gap());
    }

    private String one(String... spellings) {
        return spellings[random.nextInt(spellings.length)];
    }
}
