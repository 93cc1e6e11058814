// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.report.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.camelupwork.report.oracle.GeneratedQuery.Column;
import io.github.camelupwork.report.oracle.GeneratedQuery.Comparison;
import io.github.camelupwork.report.oracle.GeneratedQuery.Junction;
import io.github.camelupwork.report.oracle.GeneratedQuery.Node;
import io.github.camelupwork.report.oracle.GeneratedQuery.Order;
import io.github.camelupwork.report.oracle.Reference.Type;

/** Makes up queries that the reference allows: of time, OR on one field within AND; of finance, conditions nested at will. */
final class QuerySource {

    private static final List<String> DAY_OPERATORS = List.of("=", "<", "<=", ">", ">=");
    private static final int MOST_COLUMNS = 5;
    private static final int MOST_PARTS = 3;
    private static final int DEPTH = 3;

    private final Reference report;
    private final Random random;
    private final SampleRows samples;

    QuerySource(Reference report, Random random) {
        this.report = report;
        this.random = random;
        this.samples = new SampleRows(report, random);
    }

    /** Any query. */
    GeneratedQuery next() {
        return query(random.nextInt(6) == 0 ? null : condition());
    }

    /** A query that says from which day to which, perhaps with more conditions. */
    GeneratedQuery nextBounded() {
        LocalDate from = (LocalDate) samples.value(Type.DAY);
        List<Node> parts = new ArrayList<>();
        parts.add(new Comparison(report.day(), one(List.of(">", ">=")), from));
        parts.add(new Comparison(report.day(), one(List.of("<", "<=")), from.plusDays(random.nextInt(35))));
        if (random.nextBoolean()) {
            parts.add(condition());
        }
        Collections.shuffle(parts, random);
        return query(new Junction(false, parts));
    }

    private GeneratedQuery query(Node where) {
        List<Column> columns = columns();
        return new GeneratedQuery(report, columns, where, order(columns));
    }

    private List<Column> columns() {
        List<String> names = shuffled(report.selectable());
        int count = 1 + Math.min(random.nextInt(MOST_COLUMNS), random.nextInt(MOST_COLUMNS));
        int sums = random.nextInt(4) - 1;
        return shuffled(Stream.concat(
                        names.stream().limit(count).map(name -> new Column(name, false)),
                        names.stream()
                                .filter(name -> report.fields().get(name) == Type.AMOUNT)
                                .limit(Math.max(sums, 0))
                                .map(name -> new Column(name, true)))
                .skip(sums > 0 && random.nextInt(4) == 0 ? count : 0)
                .toList());
    }

    private List<Order> order(List<Column> columns) {
        return shuffled(IntStream.range(0, columns.size()).boxed().toList()).stream()
                .limit(random.nextInt(4))
                .map(i -> new Order(
                        i, isNamedByItsField(columns, columns.get(i)) && random.nextBoolean(), random.nextBoolean()))
                .toList();
    }

    private static boolean isNamedByItsField(List<Column> columns, Column column) {
        return column.sum() && !columns.contains(new Column(column.name(), false));
    }

    private Node condition() {
        return report.isTime() ? timeCondition() : nested(DEPTH, random.nextBoolean());
    }

    private Node timeCondition() {
        List<Node> parts = several(() -> random.nextInt(3) > 0 ? comparison(one(report.filters())) : ofOneField());
        if (parts.size() > 2 && random.nextInt(4) == 0) {
            parts = List.of(parts.get(0), new Junction(false, parts.subList(1, parts.size())));
        }
        return parts.size() == 1 ? parts.get(0) : new Junction(false, parts);
    }

    private Node ofOneField() {
        String name = one(report.filters());
        return new Junction(true, List.of(comparison(name), comparison(name), comparison(name)));
    }

    private Node nested(int depth, boolean any) {
        if (depth == 0 || random.nextInt(4) == 0) {
            return comparison(filter());
        }
        List<Node> parts = several(() -> nested(depth - 1, random.nextInt(5) == 0 ? any : !any));
        return parts.size() == 1 ? parts.get(0) : new Junction(any, parts);
    }

    private String filter() {
        String name = one(report.filters());
        return name.equals("assignment__reference") && random.nextBoolean() ? "assignment_reference" : name;
    }

    private Comparison comparison(String name) {
        Type type = report.filterType(name);
        return new Comparison(name, type == Type.DAY ? one(DAY_OPERATORS) : "=", value(name, type));
    }

    private Object value(String name, Type type) {
        if (name.equals("month") || name.equals("year")) {
            return BigDecimal.valueOf(name.equals("month") ? 1 + random.nextInt(12) : 2008 + random.nextInt(3));
        }
        Object value = samples.value(type);
        if (value instanceof LocalDate day) {
            return day.plusDays(random.nextInt(3) - 1L);
        }
        boolean unwritable = value.toString().contains("'") && value.toString().contains("\"");
        return unwritable ? value(name, type) : value;
    }

    private List<Node> several(Supplier<Node> source) {
        return Stream.generate(source).limit(1 + random.nextInt(MOST_PARTS)).toList();
    }

    private <T> List<T> shuffled(List<T> values) {
        List<T> shuffled = new ArrayList<>(values);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
