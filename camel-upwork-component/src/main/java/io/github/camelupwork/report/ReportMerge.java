// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts the answers to a query, asked in pieces of its days, together to the answer of the whole. Days belong to one piece only,
 * so a sum of the whole is exactly the sum of the pieces' sums; rows without sums stand one behind the other. Then the query's
 * order holds for all.
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
     * @throws IllegalArgumentException if a row has not the columns that were asked for
     */
    public List<Map<String, Object>> merge(Collection<? extends Map<String, Object>> rows) {
        List<Map<String, Object>> merged = columns.stream().anyMatch(SelectItem::sum) ? grouped(rows) : new ArrayList<>(rows);
        merged.sort(order());
        return merged;
    }

    private List<Map<String, Object>> grouped(Collection<? extends Map<String, Object>> rows) {
        Map<List<Object>, Map<String, Object>> groups = new LinkedHashMap<>();
        for (Map<String, Object> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException("A row has " + row.size() + " columns where " + columns.size()
                        + " were asked for");
            }
            groups.merge(group(row), new LinkedHashMap<>(row), this::add);
        }
        return new ArrayList<>(groups.values());
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
        int column = 0;
        for (Map.Entry<String, Object> cell : group.entrySet()) {
            if (columns.get(column++).sum()) {
                cell.setValue(sum((BigDecimal) cell.getValue(), (BigDecimal) row.get(cell.getKey())));
            }
        }
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
