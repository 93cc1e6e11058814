// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.report;

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
    private static final int BUFFER = 16 * 1024;
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private final Reader in;
    private final char[] buffer = new char[BUFFER];
    private int position;
    private int limit;
    private int current;

    CsvLines(Reader reader) throws IOException {
        in = reader;
        if (advance() == BYTE_ORDER_MARK) {
            advance();
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
        if (atCellEnd()) {
            return null;
        }
        int end = position;
        while (end < limit && !isCellEnd(buffer[end])) {
            end++;
        }
        if (end < limit) {
            String whole = new String(buffer, position - 1, end - position + 1);
            position = end;
            advance();
            return whole;
        }
        return overTheEdge();
    }

    /** Reads a cell that the end of the buffer may cut. */
    private String overTheEdge() throws IOException {
        StringBuilder text = new StringBuilder();
        while (!atCellEnd()) {
            text.append((char) current);
            advance();
        }
        return text.toString();
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
        return current == END || isCellEnd((char) current);
    }

    private static boolean isCellEnd(char c) {
        return c == ',' || c == '\r' || c == '\n';
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
        if (position == limit) {
            limit = Math.max(0, in.read(buffer, 0, BUFFER));
            position = 0;
        }
        current = position < limit ? buffer[position++] : END;
        return current;
    }
}
