// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads a report in CSV, line by line. */
final class CsvReportReader extends ReportReader {
    private final CsvLines lines;
    private final List<ReportColumn> columns;

    CsvReportReader(InputStream in, ReportTable table) throws IOException {
        lines = new CsvLines(new InputStreamReader(in, StandardCharsets.UTF_8));
        List<String> header = lines.next();
        if (header == null) {
            throw new ReportErrorException("the answer is empty");
        }
        columns = CsvLines.isBlank(header) ? List.of() : columns(header, table);
    }

    private static List<ReportColumn> columns(List<String> header, ReportTable table) {
        List<ReportColumn> columns = new ArrayList<>();
        boolean known = false;
        for (String name : header) {
            String id = name == null ? "column" + (columns.size() + 1) : name;
            ReportField field = field(id, table);
            known |= field != null;
            columns.add(ReportColumn.of(id, field == null ? FieldType.STRING : field.type()));
        }
        if (!known) {
            // not one column of the report: this is a message, not a table
            throw new ReportErrorException(
                    String.join(",", columns.stream().map(ReportColumn::id).toList()));
        }
        return columns;
    }

    private static ReportField field(String id, ReportTable table) {
        return table.field(ColumnNames.summed(id).orElse(id)).orElse(null);
    }

    @Override
    List<ReportColumn> sentColumns() {
        return columns;
    }

    @Override
    public Map<String, Object> envelope() {
        return Map.of();
    }

    @Override
    boolean readCells(Row row) throws IOException {
        List<String> line = lines.next();
        while (line != null && columns.size() != 1 && CsvLines.isBlank(line)) {
            line = lines.next();
        }
        if (line != null && line.size() != columns.size()) {
            throw new ReportFormatException(
                    "A line of the report has " + line.size() + " cells for " + columns.size() + " columns: " + line);
        }
        if (line != null) {
            line.forEach(row::add);
        }
        return line != null;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
