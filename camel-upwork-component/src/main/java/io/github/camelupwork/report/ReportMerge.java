// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Merges the answers to a query that was split into pieces by day into the answer to the whole query. Each day belongs
 * to one piece only, so a sum of the whole is exactly the sum of the pieces' sums; rows without sums are concatenated.
 * Then the query's order is applied to all.
 */
public final class ReportMerge {

    private final ReportQuery query;
    private final List<SelectItem> columns;

    /**
     * @param query the query as it was before it was cut
     * @param kind  the report it was asked of
     */
    public ReportMerge(ReportQuery query, ReportKind kind) {
        this.query = query;
        this.columns = kind.columnsOf(query);
    }

    /**
     * The rows of the whole.
     *
     * @param  rows                     the rows of all pieces, the oldest piece first, with their cells in the order of SELECT
     * @return                          new rows with the same keys
     * @throws IllegalArgumentException if a row has not the columns that were asked for, or holds a sum that is no number
     */
    public List<Map<String, Object>> merge(Collection<? extends Map<String, Object>> rows) {
        rows.forEach(this::requireColumns);
        List<Map<String, Object>> merged =
                columns.stream().anyMatch(SelectItem::sum) ? grouped(rows) : new ArrayList<>(rows);
        merged.sort(order());
        return merged;
    }

    private List<Map<String, Object>> grouped(Collection<? extends Map<String, Object>> rows) {
        Map<List<Object>, Map<String, Object>> groups = new LinkedHashMap<>();
        rows.forEach(row -> groups.merge(group(row), withNumbers(row), this::add));
        return new ArrayList<>(groups.values());
    }

    private void requireColumns(Map<String, Object> row) {
        if (row.size() != columns.size()) {
            throw new IllegalArgumentException(
                    "A row has " + row.size() + " columns where " + columns.size() + " were asked for");
        }
    }

    /** A copy with numbers for sums, whatever type the server gave them. */
    private Map<String, Object> withNumbers(Map<String, Object> row) {
        Map<String, Object> copy = new LinkedHashMap<>(row);
        Iterator<SelectItem> column = columns.iterator();
        copy.replaceAll((id, cell) -> column.next().sum() ? FieldType.NUMBER.read(cell) : cell);
        return copy;
    }

    private List<Object> group(Map<String, Object> row) {
        List<Object> key = new ArrayList<>();
        int column = 0;
        for (Object value : row.values()) {
            if (!columns.get(column++).sum()) {
                key.add(Values.groupKey(value));
            }
        }
        return key;
    }

    private Map<String, Object> add(Map<String, Object> group, Map<String, Object> row) {
        Iterator<SelectItem> column = columns.iterator();
        // by place, since nothing says that the server names a column alike in every piece
        Iterator<Object> more = row.values().iterator();
        group.replaceAll((id, cell) -> {
            Object other = more.next();
            return column.next().sum() ? sum((BigDecimal) cell, (BigDecimal) other) : cell;
        });
        return group;
    }

    private static BigDecimal sum(BigDecimal a, BigDecimal b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.add(b);
    }

    private Comparator<Map<String, Object>> order() {
        Comparator<Map<String, Object>> order = (a, b) -> 0;
        for (OrderBy criterion : query.orderBy()) {
            int index = ReportChecker.columnIndex(columns, criterion.item());
            Comparator<Map<String, Object>> next = (a, b) -> Values.compare(cell(a, index), cell(b, index));
            order = order.thenComparing(criterion.descending() ? next.reversed() : next);
        }
        return order;
    }

    private static Object cell(Map<String, Object> row, int index) {
        return new ArrayList<>(row.values()).get(index);
    }
}
