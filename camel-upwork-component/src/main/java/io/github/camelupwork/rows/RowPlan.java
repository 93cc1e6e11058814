// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.rows;

import java.time.LocalDate;
import java.time.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.catalog.Report;
import io.github.camelupwork.client.UpworkCall;
import io.github.camelupwork.exception.UpworkArgumentException;
import io.github.camelupwork.report.DateRange;
import io.github.camelupwork.report.OrderBy;
import io.github.camelupwork.report.QueryFields;
import io.github.camelupwork.report.ReportKind;
import io.github.camelupwork.report.ReportParser;
import io.github.camelupwork.report.ReportQuery;
import io.github.camelupwork.report.ReportTable;
import io.github.camelupwork.report.SelectItem;

/**
 * The rows to fetch for one report.
 *
 * @param call  the report
 * @param query its query
 * @param kind  the kind of the report
 * @param scope the rows that belong to the report
 * @param keys  the needed values of a row, by name in the answer
 * @param range the days to fetch, with both ends
 */
record RowPlan(UpworkCall call, ReportQuery query, ReportKind kind, RowScope scope, Set<String> keys, DateRange range) {

    /** Key of the field that marks the contracts of agencies. */
    static final String AGENCY_CONTRACT = "_agency_contract";
    /** Key of the assignment of a transaction. */
    static final String ASSIGNMENT = "assignment__reference";

    private static final String QUERY = "tq";
    /** Transactions are not paged, and a year of them at once is too much. */
    private static final Period WINDOW = Period.ofMonths(1);

    /**
     * @param today the last day for which rows are fetched, if the query does not name its last day
     * @throws UpworkArgumentException if the query does not name its first day
     */
    static RowPlan of(UpworkCall call, LocalDate today) {
        ReportQuery query = ReportParser.parse(call.values().get(QUERY).toString());
        ReportKind kind = ReportKind.of(call.binding().report().name());
        requireBeginning(call.operation(), query, kind);
        DateRange asked = query.dateRange(kind.table().dayField());
        // somewhere tomorrow has begun
        DateRange range = asked.to() == null ? new DateRange(asked.from(), today.plusDays(1)) : asked;
        RowScope scope = RowScope.of(kind, call.values());
        return new RowPlan(
                call, query, kind, scope, keys(call.binding().report().rows(), query, kind, scope), range);
    }

    /**
     * Checks whether the query says from which day.
     *
     * @throws UpworkArgumentException if it does not
     */
    static void requireBeginning(Operation operation, ReportQuery query, ReportKind kind) {
        String day = kind.table().dayField();
        if (query.dateRange(day).from() == null) {
            throw new UpworkArgumentException(
                    operation.name(),
                    QUERY,
                    "option 'tq': on GraphQL the rows are fetched by day, so the query" + " must say from which: WHERE "
                            + day + " >= '2026-01-01', and without a last day up to today",
                    null);
        }
    }

    Report.Rows rows() {
        return call.binding().report().rows();
    }

    private static Set<String> keys(Report.Rows rows, ReportQuery query, ReportKind kind, RowScope scope) {
        Set<String> keys = new HashSet<>(scope.keys());
        keys.add(kind.table().dayField());
        QueryFields.of(query, kind)
                .forEach(name -> keys.add(rows.fields().get(name).key()));
        if (keys.stream().anyMatch(RowReader::isAgencys)) {
            keys.add(AGENCY_CONTRACT);
        }
        if (keys.stream().anyMatch(key -> rows.fields().get(key).term())) {
            keys.add(ASSIGNMENT);
        }
        return Set.copyOf(keys);
    }

    /** Returns whether contracts must be fetched. */
    boolean needsTerms() {
        return keys.stream().anyMatch(key -> rows().fields().get(key).term());
    }

    /** The windows of a report that is evaluated in memory. */
    List<DateRange> windows() {
        return range.isEmpty() ? List.of() : kind.table() == ReportTable.FINANCE ? range.split(WINDOW) : List.of(range);
    }

    /** Windows that can be evaluated apart from each other, one after another. */
    List<List<DateRange>> sections() {
        return isDivisible() && !range.isEmpty()
                ? range.split(WINDOW).stream().map(List::of).toList()
                : List.of(windows());
    }

    /** Returns whether neither grouping nor order spans several windows. */
    private boolean isDivisible() {
        SelectItem day = SelectItem.field(kind.table().dayField());
        List<SelectItem> columns = kind.columnsOf(query);
        boolean apart = columns.stream().noneMatch(SelectItem::sum) || columns.contains(day);
        OrderBy first = query.orderBy().isEmpty() ? null : query.orderBy().get(0);
        return apart && (first == null || first.item().equals(day) && !first.descending());
    }
}
