// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Writes a report in CSV, RFC 4180. */
final class CsvReportWriter implements ReportWriter {
    private static final String LINE_END = "\r\n";

    @Override
    public void write(
            List<ReportColumn> columns,
            Iterator<? extends Map<String, ?>> rows,
            Map<String, ?> envelope,
            OutputStream out)
            throws IOException {
        Writer csv = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        line(columns, ReportColumn::id, csv);
        while (!columns.isEmpty() && rows.hasNext()) {
            Map<String, ?> row = rows.next();
            line(columns, column -> FieldType.text(row.get(column.id())), csv);
        }
        csv.flush();
    }

    private static void line(List<ReportColumn> columns, Function<ReportColumn, String> cell, Writer csv)
            throws IOException {
        String separator = "";
        for (ReportColumn column : columns) {
            csv.append(separator).append(quoted(cell.apply(column)));
            separator = ",";
        }
        csv.append(LINE_END);
    }

    /** Empty text is quoted to distinguish it from an empty cell. */
    private static String quoted(String text) {
        if (text == null) {
            return "";
        }
        boolean plain = !text.isEmpty()
                && text.equals(text.strip())
                && text.chars().noneMatch(c -> ",\"\r\n\uFEFF".indexOf(c) >= 0);
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
