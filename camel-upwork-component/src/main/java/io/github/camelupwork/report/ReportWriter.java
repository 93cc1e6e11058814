// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Writes a report row by row, so that {@link ReportReader} reads the same columns and rows again; half a surrogate pair, which
 * is no character, becomes a question mark in CSV.
 */
public interface ReportWriter {

    /**
     * Writes a report in UTF-8; the stream is flushed and left open.
     *
     * @param  columns     the columns; none for a report without data
     * @param  rows        the rows, from column id to value or null
     * @param  envelope    the values before the table, {@code server_time} and {@code auth_user}: text, numbers and
     *                     maps of them; CSV has no place for them
     * @param  out         the stream to write to
     * @throws IOException if the stream breaks, or a value cannot be written in the format (a control character in XML)
     */
    void write(
            List<ReportColumn> columns,
            Iterator<? extends Map<String, ?>> rows,
            Map<String, ?> envelope,
            OutputStream out)
            throws IOException;

    /**
     * Writes a report that is in memory.
     *
     * @param  report      the report
     * @param  envelope    the values before the table
     * @param  out         the stream to write to
     * @throws IOException as above
     */
    default void write(ReportData report, Map<String, ?> envelope, OutputStream out) throws IOException {
        write(report.columns(), report.rows().iterator(), envelope, out);
    }
}
