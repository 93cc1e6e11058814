// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;

import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Binding;
import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.report.FieldType;
import io.github.camelupwork.report.ReportKind;
import io.github.camelupwork.report.ReportTable;

/** Makes up queries that a report answers on both APIs: fields, sums, conditions with values that occur, order. */
final class ReportSamples {

    private static final int MOST_DAYS = 45;

    private final Random random;
    private final ReportKind kind;
    private final List<String> fields;
    private final List<String> filters;
    private final List<Map<String, Object>> rows;
    private final LocalDate first;
    private final int days;

    /**
     * @param rows  what there is, with every field that can be selected
     * @param first the first day that has rows
     * @param days  how many days have
     */
    ReportSamples(
            Random random,
            Operation operation,
            ReportKind kind,
            List<Map<String, Object>> rows,
            LocalDate first,
            int days) {
        this.random = random;
        this.kind = kind;
        this.fields = fields(operation, kind);
        this.filters = kind.filters().stream()
                .filter(name -> !name.equals(kind.table().dayField()))
                .filter(name -> fields.contains(kind.table().canonicalName(name))
                        || List.of("week", "month", "year").contains(name))
                .toList();
        this.rows = rows;
        this.first = first;
        this.days = days;
    }

    /** What can be selected on GraphQL. */
    static List<String> fields(Operation operation, ReportKind kind) {
        Binding binding = operation.bindings(Api.GRAPHQL).stream()
                .filter(each -> each.report().name().equals(kind.id()))
                .findFirst()
                .orElseThrow();
        return kind.selectable().stream()
                .filter(binding.report().rows().fields()::containsKey)
                .toList();
    }

    String next() {
        List<String> columns = columns();
        String where = String.join(" AND ", conditions());
        List<String> order = new ArrayList<>(columns);
        Collections.shuffle(order, random);
        String by = order.stream()
                .limit(random.nextInt(3))
                .map(column -> column + (random.nextInt(3) == 0 ? " DESC" : ""))
                .collect(Collectors.joining(", "));
        return "SELECT " + String.join(", ", columns) + " WHERE " + where + (by.isEmpty() ? "" : " ORDER BY " + by);
    }

    private List<String> columns() {
        List<String> some = new ArrayList<>(fields);
        Collections.shuffle(some, random);
        boolean sums = random.nextInt(5) < 2;
        List<String> columns = new ArrayList<>(some.subList(0, 1 + random.nextInt(Math.min(5, some.size()))));
        if (sums) {
            columns.replaceAll(name -> kind.table().fields().get(name).aggregatable() ? "sum(" + name + ")" : name);
        }
        return columns;
    }

    private List<String> conditions() {
        String day = kind.table().dayField();
        LocalDate from = first.plusDays(random.nextInt(days));
        List<String> conditions = new ArrayList<>();
        conditions.add(day + (random.nextBoolean() ? " >= '" : " > '") + from + "'");
        conditions.add(
                day + (random.nextBoolean() ? " <= '" : " < '") + from.plusDays(1 + random.nextInt(MOST_DAYS)) + "'");
        List<String> some = new ArrayList<>(filters);
        Collections.shuffle(some, random);
        some.stream()
                .limit(random.nextInt(3))
                .map(this::condition)
                .filter(Objects::nonNull)
                .forEach(conditions::add);
        return conditions;
    }

    /** One value or several of one field; null if no row has any. */
    private String condition(String name) {
        List<String> values = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0 && !rows.isEmpty(); i--) {
            String value = value(name, rows.get(random.nextInt(rows.size())));
            if (value != null && !values.contains(name + " = " + value)) {
                values.add(name + " = " + value);
            }
        }
        return values.isEmpty() ? null : values.size() == 1 ? values.get(0) : "(" + String.join(" OR ", values) + ")";
    }

    private String value(String name, Map<String, Object> row) {
        LocalDate day = (LocalDate) row.get(kind.table().dayField());
        Object value =
                switch (kind.table() == ReportTable.FINANCE ? name : "") {
                    case "week" -> day;
                    case "month" -> day.getMonthValue();
                    case "year" -> day.getYear();
                    default -> row.get(kind.table().canonicalName(name));
                };
        boolean number = kind.table().conditionType(name).orElseThrow() == FieldType.NUMBER;
        boolean bare = number && random.nextBoolean();
        if (number && value instanceof String) {
            return null; // a purchase order number that is a text
        }
        return value == null || value.toString().isEmpty() ? null : bare ? value.toString() : "'" + value + "'";
    }

    /** Rows as they are compared: numbers by their value. */
    static List<Map<String, Object>> plain(Object rows) {
        List<Map<String, Object>> plain = new ArrayList<>();
        for (Object row : (Iterable<?>) rows) {
            Map<String, Object> values = new LinkedHashMap<>();
            ((Map<?, ?>) row)
                    .forEach((name, value) -> values.put(
                            name.toString(), value instanceof BigDecimal number ? number.stripTrailingZeros() : value));
            plain.add(values);
        }
        return plain;
    }
}
