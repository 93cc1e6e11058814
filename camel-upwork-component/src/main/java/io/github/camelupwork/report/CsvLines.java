// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.report;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the lines of RFC 4180. Unlike common libraries it distinguishes an empty cell (null) from quoted empty text, and takes a
 * quote that is not closed for what it is: a body that broke off.
 */
final class CsvLines implements Closeable {
    private static final int END = -1;
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private final BufferedReader in;
    private int current;

    CsvLines(Reader reader) throws IOException {
        in = new BufferedReader(reader);
        current = in.read();
        if (current == BYTE_ORDER_MARK) {
            current = in.read();
        }
    }

    /** Returns the next line's cells, null for an empty cell; null after the last line. */
    List<String> next() throws IOException {
        if (current == END) {
            return null;
        }
        List<String> cells = new ArrayList<>();
        cells.add(cell());
        while (current == ',') {
            advance();
            cells.add(cell());
        }
        endLine();
        return cells;
    }

    static boolean isBlank(List<String> line) {
        return line.size() == 1 && line.get(0) == null;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private String cell() throws IOException {
        if (current == '"') {
            return quoted();
        }
        StringBuilder text = new StringBuilder();
        while (!atCellEnd()) {
            text.append((char) current);
            advance();
        }
        return text.isEmpty() ? null : text.toString();
    }

    private String quoted() throws IOException {
        StringBuilder text = new StringBuilder();
        advance();
        while (current != '"' || advance() == '"') {
            if (current == END) {
                throw new ReportFormatException("The report breaks off within a quoted cell");
            }
            text.append((char) current);
            advance();
        }
        if (!atCellEnd()) {
            throw new ReportFormatException("A quoted cell of the report continues after its quote: \"" + text + "\"");
        }
        return text.toString();
    }

    private boolean atCellEnd() {
        return current == END || current == ',' || current == '\r' || current == '\n';
    }

    private void endLine() throws IOException {
        if (current == '\r') {
            advance();
        }
        if (current == '\n') {
            advance();
        }
    }

    private int advance() throws IOException {
        current = in.read();
        return current;
    }
}
