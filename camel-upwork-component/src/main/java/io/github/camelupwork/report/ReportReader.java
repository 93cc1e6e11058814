// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.report;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

import com.fasterxml.jackson.core.JsonProcessingException;

/**
 * Reads a report row by row, holding one row at a time. Rows are maps from column id to {@link java.time.LocalDate},
 * {@link java.math.BigDecimal}, {@link String} or null, in the order of the columns; numbers are read from their
 * digits, exactly.
 * <p>
 * The format is detected from the body, since a server may answer in a format other than the requested one:
 * <ul>
 * <li>JSON: {@code {"server_time":..,"auth_user":{..},"table":{"cols":[{"id","label","type"}],"rows":[{"c":[{"v":..}]}]}}}, in
 * any order of keys; {@code "table":{}} is a report without data. Rows that stand before their columns are held in
 * memory.</li>
 * <li>XML: the same structure in elements, {@code <response><table><cols><col><id>..</id>..</col></cols>
 * <rows><row><c><v>..</v></c></row></rows></table></response>}; {@code <c/>} is an empty cell. The reference does not show
 * it.</li>
 * <li>CSV: RFC 4180 in UTF-8, a line of column ids first. An unquoted nothing is an empty cell, {@code ""} is empty text. Types
 * are those of the report's fields; unknown columns are text.</li>
 * </ul>
 * An answer that is an error, or holds no table, raises {@link ReportErrorException} as soon as that is known: mostly
 * when it is opened, at the latest where the rows end. A body that breaks off or is malformed raises
 * {@link ReportFormatException}, a broken connection {@link UncheckedIOException}. Not safe for use by several threads.
 */
public abstract class ReportReader implements Iterator<Map<String, Object>>, Closeable {
    private static final int PEEKED = 512;

    private Map<String, Object> next;
    private boolean done;
    private long rowNumber;
    private RowColumns shared;
    private List<ReportColumn> named;
    private List<ReportColumn> unnamed;
    private ColumnNames names = new ColumnNames(List.of());

    ReportReader() {}

    /**
     * Opens a report; the stream is the reader's from now on, and closed if opening fails.
     *
     * @param  body                 the answer's body
     * @param  table                the table the report was asked from, which gives CSV columns their types
     * @param  asked                the columns of the query, in its order; none if they are not known
     * @return                      the reader, standing before the first row
     * @throws ReportErrorException if the answer is an error
     */
    public static ReportReader open(InputStream body, ReportTable table, List<SelectItem> asked) {
        BufferedInputStream in = new BufferedInputStream(body);
        try {
            ReportReader reader = reader(in, table);
            reader.names = new ColumnNames(asked);
            return reader;
        } catch (IOException | XMLStreamException e) {
            closeAfter(e, in);
            throw failure(e, 0);
        } catch (RuntimeException e) {
            closeAfter(e, in);
            throw e;
        }
    }

    /**
     * Opens a report whose query is not known; sums are named, and nothing has an alias.
     *
     * @param  body                 the answer's body
     * @param  table                the table the report was asked from
     * @return                      the reader, standing before the first row
     * @throws ReportErrorException if the answer is an error
     */
    public static ReportReader open(InputStream body, ReportTable table) {
        return open(body, table, List.of());
    }

    /** @return the columns; none if the report holds no data. */
    public final List<ReportColumn> columns() {
        List<ReportColumn> now = sentColumns();
        if (unnamed != now) {
            unnamed = now;
            named = distinct(names.of(now));
        }
        return named;
    }

    /** Returns the columns that were read so far, under the ids that the server gave them. */
    abstract List<ReportColumn> sentColumns();

    /**
     * Returns the values around the table, {@code server_time} and {@code auth_user} for instance: at first those that
     * preceded the table, and all of them once the rows are read. Empty for CSV; in XML all values are text.
     *
     * @return the values by name
     */
    public abstract Map<String, Object> envelope();

    /**
     * Reads the next row's raw cells into the row; false after the last. Checks what follows the rows before it returns false.
     */
    abstract boolean readCells(Row row) throws IOException, XMLStreamException;

    /** The row that is being read. */
    final class Row {

        private final RowColumns columns = rowColumns();
        private final Object[] values = new Object[columns.size()];
        private int cells;

        /** Adds the next cell; null for an empty one. */
        void add(String cell) {
            if (cells < values.length) {
                values[cells] = value(columns, cells, cell);
            }
            cells++;
        }

        private Map<String, Object> complete() {
            if (cells > values.length) {
                throw new ReportFormatException("Row " + rowNumber + " of the report has " + cells + " cells for "
                        + values.length + " columns");
            }
            for (int missing = cells; missing < values.length; missing++) {
                values[missing] = value(columns, missing, null);
            }
            return new ReportRow(columns, values);
        }
    }

    private RowColumns rowColumns() {
        if (shared == null || shared.all() != columns()) {
            shared = new RowColumns(columns());
        }
        return shared;
    }

    @Override
    public final boolean hasNext() {
        if (next == null && !done) {
            next = readRow();
            done = next == null;
        }
        return next != null;
    }

    @Override
    public final Map<String, Object> next() {
        if (!hasNext()) {
            throw new NoSuchElementException("The report has " + rowNumber + " rows");
        }
        Map<String, Object> row = next;
        next = null;
        return row;
    }

    /**
     * Reads the remaining rows and closes the reader.
     *
     * @return the report
     */
    public final ReportData readAll() {
        try (this) {
            List<Map<String, Object>> rows = new ArrayList<>();
            forEachRemaining(rows::add);
            return new ReportData(columns(), rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ids that several columns share get a number from the second on, so that no cell is lost in the row's map. */
    static List<ReportColumn> distinct(List<ReportColumn> columns) {
        Set<String> ids = new HashSet<>();
        Map<String, Integer> numbers = new HashMap<>();
        List<ReportColumn> distinct = new ArrayList<>();
        for (ReportColumn column : columns) {
            String id = column.id();
            while (!ids.add(id)) {
                id = column.id() + "_" + numbers.merge(column.id(), 2, (known, two) -> known + 1);
            }
            distinct.add(new ReportColumn(id, column.label(), column.type()));
        }
        return Collections.unmodifiableList(distinct);
    }

    private Map<String, Object> readRow() {
        try {
            rowNumber++;
            Row row = new Row();
            if (readCells(row)) {
                return row.complete();
            }
            rowNumber--;
            return null;
        } catch (IOException | XMLStreamException e) {
            done = true;
            throw failure(e, --rowNumber);
        } catch (RuntimeException e) {
            done = true;
            throw e;
        }
    }

    private Object value(RowColumns columns, int index, String cell) {
        try {
            return columns.read(index, cell);
        } catch (IllegalArgumentException e) {
            throw new ReportFormatException(
                    "Row " + rowNumber + " of the report, column '" + columns.id(index) + "': " + e.getMessage(), e);
        }
    }

    private static RuntimeException failure(Exception e, long row) {
        String where = row == 0 ? "before its first row: " : "after row " + row + ": ";
        if (e instanceof JsonProcessingException json) {
            return new ReportFormatException("The report breaks " + where + json.getOriginalMessage(), e);
        }
        if (e instanceof XMLStreamException xml && !(xml.getNestedException() instanceof IOException)) {
            return new ReportFormatException("The report breaks " + where + e.getMessage(), e);
        }
        IOException cause =
                e instanceof IOException io ? io : (IOException) ((XMLStreamException) e).getNestedException();
        return new UncheckedIOException("The report could not be read " + where + cause.getMessage(), cause);
    }

    private static ReportReader reader(BufferedInputStream in, ReportTable table)
            throws IOException, XMLStreamException {
        String start = start(in);
        if (start.startsWith("{")) {
            return new JsonReportReader(in);
        }
        if (start.startsWith("<!doctype html") || start.startsWith("<html")) {
            throw new ReportPageException(start);
        }
        return start.startsWith("<") ? new XmlReportReader(in) : new CsvReportReader(in, table);
    }

    /** The first characters in lower case, without byte order mark and white space before them. */
    private static String start(BufferedInputStream in) throws IOException {
        in.mark(PEEKED);
        String peeked = new String(in.readNBytes(PEEKED), StandardCharsets.UTF_8);
        in.reset();
        return (peeked.startsWith("\uFEFF") ? peeked.substring(1) : peeked)
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private static void closeAfter(Exception cause, InputStream in) {
        try {
            in.close();
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }
}
