// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Answers a query from rows: conditions, sums with implicit grouping, order.
 * <p>
 * Fields beside a sum are grouped by, groups in the order their first row came; without a sum, rows stay as they are. Sums are
 * exact; empty cells add nothing, and the sum of nothing is zero, so a query for sums alone always gives one row. An empty cell
 * fulfils no comparison, and comes first in ascending order. Text compares exactly, case included.
 */
public final class ReportEvaluator {
    private final ReportQuery query;
    private final ReportTable table;
    private final List<SelectItem> items;
    private final List<ReportColumn> columns;
    private final String[] fields;

    private final Predicate<Map<String, ?>> filter;
    private final boolean sums;
    private final List<Object[]> rows = new ArrayList<>();
    private final Map<List<Object>, Object[]> groups = new LinkedHashMap<>();

    private ReportEvaluator(ReportQuery query, ReportKind kind) {
        this.query = query;
        this.table = kind.table();
        this.items = kind.columnsOf(query);
        this.filter = new RowFilter(query, table).of(query.where());
        this.sums = items.stream().anyMatch(SelectItem::sum);
        this.columns = ReportReader.distinct(items.stream().map(this::column).toList());
        this.fields = items.stream().map(item -> item.name().name()).toArray(String[]::new);
        if (items.stream().allMatch(SelectItem::sum)) {
            groups.put(List.of(), cells(Map.of()));
        }
    }

    /**
     * @param  query                    the query
     * @param  kind                     the report it is asked of; {@link ReportChecker} is applied first, but a finance query
     *                                  without SELECT or with a star is answered by a report without data, as the reference
     *                                  says
     * @param  rows                     the rows by field name, values as dates, numbers, text or null; {@link DerivedDates}
     *                                  fills in what follows from the day. Read once
     * @return                          the report
     * @throws ReportQueryException     if the report does not allow the query
     * @throws IllegalArgumentException if a row holds a value that is not of its field's type
     */
    public static ReportData evaluate(ReportQuery query, ReportKind kind, Iterable<? extends Map<String, ?>> rows) {
        boolean noData = query.star() || query.select().isEmpty();
        if (noData && kind.table() == ReportTable.FINANCE) {
            return ReportData.EMPTY;
        }
        ReportEvaluator evaluator = of(query, kind);
        rows.forEach(evaluator::add);
        return evaluator.data();
    }

    /**
     * An evaluator that is given one row after another. Of sums it holds the groups alone, of other queries the cells that were
     * asked for.
     *
     * @param  query                the query
     * @param  kind                 the report it is asked of
     * @return                      an evaluator without rows
     * @throws ReportQueryException if the report does not allow the query
     */
    public static ReportEvaluator of(ReportQuery query, ReportKind kind) {
        ReportChecker.check(query, kind);
        return new ReportEvaluator(query, kind);
    }

    /**
     * Takes a row in, if it fulfils the condition.
     *
     * @param  row                      by field name, as {@link #evaluate} takes it
     * @throws IllegalArgumentException if it holds a value that is not of its field's type
     */
    public void add(Map<String, ?> row) {
        if (filter.test(row)) {
            Object[] cells = cells(row);
            if (sums) {
                groups.merge(groupKey(cells), cells, this::add);
            } else {
                rows.add(cells);
            }
        }
    }

    /** @return the report of the rows so far; called once. */
    public ReportData data() {
        groups.values().forEach(this::fillSums);
        List<Object[]> result = sums ? new ArrayList<>(groups.values()) : rows;
        result.sort(order());
        RowColumns shared = new RowColumns(columns);
        return new ReportData(
                columns,
                result.stream()
                        .<Map<String, Object>>map(cells -> new ReportRow(shared, cells))
                        .toList());
    }

    private ReportColumn column(SelectItem item) {
        return ReportColumn.of(item.key(), type(item));
    }

    private FieldType type(SelectItem item) {
        return table.field(item.name().name()).orElseThrow().type();
    }

    private Object[] cells(Map<String, ?> row) {
        Object[] cells = new Object[fields.length];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = columns.get(i).read(DerivedDates.value(row, fields[i]));
        }
        return cells;
    }

    private List<Object> groupKey(Object[] cells) {
        List<Object> key = new ArrayList<>();
        for (int i = 0; i < cells.length; i++) {
            if (!items.get(i).sum()) {
                key.add(Values.groupKey(cells[i]));
            }
        }
        return key;
    }

    private Object[] add(Object[] group, Object[] cells) {
        for (int i = 0; i < cells.length; i++) {
            if (items.get(i).sum() && cells[i] != null) {
                group[i] = group[i] == null ? cells[i] : ((BigDecimal) group[i]).add((BigDecimal) cells[i]);
            }
        }
        return group;
    }

    private void fillSums(Object[] group) {
        for (int i = 0; i < group.length; i++) {
            if (items.get(i).sum() && group[i] == null) {
                group[i] = BigDecimal.ZERO;
            }
        }
    }

    private Comparator<Object[]> order() {
        Comparator<Object[]> order = (a, b) -> 0;
        for (OrderBy criterion : query.orderBy()) {
            int index = ReportChecker.columnIndex(items, criterion.item());
            Comparator<Object[]> next = (a, b) -> Values.compare(a[index], b[index]);
            order = order.thenComparing(criterion.descending() ? next.reversed() : next);
        }
        return order;
    }
}
