// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer.source;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.camelupwork.client.UpworkCall;
import io.github.camelupwork.consumer.position.Fingerprint;
import io.github.camelupwork.consumer.position.IdentitySet;
import io.github.camelupwork.report.ReportField;
import io.github.camelupwork.report.ReportKind;
import io.github.camelupwork.report.ReportParser;
import io.github.camelupwork.report.ReportQuery;
import io.github.camelupwork.report.SelectItem;

/**
 * Names the rows of one answer by all that is not measured in them: every column but sums and the fields that can be summed.
 * Rows that are alike even so are numbered as they come.
 */
final class RowIdentity {

    private final List<Boolean> measured;
    private final IdentitySet given = new IdentitySet();
    /** How many rows had a name, if more than one had. */
    private final Map<String, Integer> alike = new HashMap<>();

    /**
     * @param query the query of the report; null if the report knows no query, then numbers count as measured
     * @param kind  the kind of the report; null likewise
     */
    RowIdentity(ReportQuery query, ReportKind kind) {
        this.measured = query == null || kind == null
                ? List.of()
                : kind.columnsOf(query).stream()
                        .map(column -> isMeasured(column, kind))
                        .toList();
    }

    /** Returns the identity of the rows that a call returns. */
    static RowIdentity of(UpworkCall call) {
        Object query = call.values().get("tq");
        return call.binding().report() == null || query == null
                ? new RowIdentity(null, null)
                : new RowIdentity(
                        ReportParser.parse(query.toString()),
                        ReportKind.of(call.binding().report().name()));
    }

    private static boolean isMeasured(SelectItem column, ReportKind kind) {
        return column.sum()
                || kind.table()
                        .field(column.name().name())
                        .map(ReportField::aggregatable)
                        .orElse(false);
    }

    /** The name of the next row. */
    String of(Map<String, Object> row) {
        String name = Fingerprint.of(names(row));
        return given.add(name) ? name : name + "#" + alike.merge(name, 2, (number, more) -> number + 1);
    }

    private List<Object> names(Map<String, Object> row) {
        List<Object> names = new ArrayList<>();
        int column = 0;
        for (Object value : row.values()) {
            if (!isMeasured(column++, row.size(), value)) {
                names.add(value == null ? "" : value);
            }
        }
        return names;
    }

    /** By its place in SELECT, for what the server calls a sum is not documented. */
    private boolean isMeasured(int column, int columns, Object value) {
        return measured.size() == columns ? measured.get(column) : value instanceof BigDecimal;
    }
}
