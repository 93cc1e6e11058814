// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.report;

import java.util.List;
import java.util.Map;

/**
 * A whole report in memory.
 *
 * @param columns the columns in order; none if the report holds no data
 * @param rows    the rows in order, each a map from column id to {@link java.time.LocalDate}, {@link java.math.BigDecimal},
 *                {@link String} or null, in the order of the columns
 */
public record ReportData(List<ReportColumn> columns, List<Map<String, Object>> rows) {
    /** A report without columns and rows, {@code "table":{}} on the wire. */
    public static final ReportData EMPTY = new ReportData(List.of(), List.of());

    /** Takes copies of the lists. */
    public ReportData {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
