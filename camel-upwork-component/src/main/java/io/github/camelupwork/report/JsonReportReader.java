// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.report;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.camelupwork.json.Json;

/** Reads a report in JSON, token by token. */
final class JsonReportReader extends EnvelopedReportReader {
    private final JsonParser json;
    private Iterator<List<String>> held = Collections.emptyIterator();
    private boolean inRows;

    JsonReportReader(InputStream in) throws IOException {
        json = Json.reader().getFactory().createParser(in);
        json.nextToken();
        if (!findTable()) {
            throw ReportErrors.noTable(envelope);
        }
        if (!enterTable()) {
            readRest();
        }
    }

    @Override
    boolean readCells(Row row) throws IOException {
        if (held.hasNext()) {
            held.next().forEach(row::add);
            return true;
        }
        if (!inRows) {
            return false;
        }
        if (json.nextToken() != JsonToken.END_ARRAY) {
            cells(row::add);
            return true;
        }
        inRows = false;
        if (!enterTable()) {
            readRest();
        }
        return readCells(row);
    }

    @Override
    public void close() throws IOException {
        json.close();
    }

    private boolean findTable() throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (name.equals("table") && value == JsonToken.START_OBJECT) {
                raiseError();
                return true;
            }
            envelope.put(name, Json.read(json));
        }
        return false;
    }

    /**
     * Goes on within the table; true if it now stands in rows whose columns are known, false if the table is over. Rows that came
     * before the columns are held.
     */
    private boolean enterTable() throws IOException {
        List<List<String>> early = new ArrayList<>();
        while (!inRows && json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            if (name.equals("cols")) {
                readColumns();
            } else if (!name.equals("rows") || json.currentToken() != JsonToken.START_ARRAY) {
                json.skipChildren();
            } else if (!columns.isEmpty()) {
                inRows = true;
            } else {
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    List<String> cells = new ArrayList<>();
                    cells(cells::add);
                    early.add(cells);
                }
            }
        }
        held = early.iterator();
        return inRows;
    }

    private void readRest() throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            envelope.put(name, Json.read(json));
        }
        raiseError();
    }

    private void readColumns() throws IOException {
        List<ReportColumn> read = new ArrayList<>();
        if (Json.read(json) instanceof List<?> cols) {
            cols.forEach(col -> read.add(column(col, read.size())));
        }
        columns = read;
    }

    private static ReportColumn column(Object described, int index) {
        if (!(described instanceof Map<?, ?> col)) {
            throw new ReportFormatException("A report's column is described by '" + described + "'");
        }
        String label = text(col.get("label"), "");
        String id = text(col.get("id"), label.isEmpty() ? "column" + (index + 1) : label);
        return new ReportColumn(id, label.isEmpty() ? id : label, FieldType.of(text(col.get("type"), null)));
    }

    private static String text(Object value, String otherwise) {
        return value == null || value.equals("") ? otherwise : value.toString();
    }

    private void cells(Consumer<String> cells) throws IOException {
        requireToken(JsonToken.START_OBJECT, "a row");
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            if (!name.equals("c")) {
                json.skipChildren();
                continue;
            }
            requireToken(JsonToken.START_ARRAY, "the cells of a row");
            while (json.nextToken() != JsonToken.END_ARRAY) {
                cells.accept(cell());
            }
        }
    }

    private String cell() throws IOException {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        requireToken(JsonToken.START_OBJECT, "a cell");
        String value = null;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken token = json.nextToken();
            if (!name.equals("v")) {
                json.skipChildren();
            } else if (token.isStructStart()) {
                throw new ReportFormatException("A report's cell holds " + token + " instead of a value");
            } else {
                value = token == JsonToken.VALUE_NULL ? null : json.getText();
            }
        }
        return value;
    }

    private void requireToken(JsonToken wanted, String meaning) throws IOException {
        if (json.currentToken() != wanted) {
            throw new ReportFormatException("Where " + meaning + " was due, the report has " + json.currentToken());
        }
    }
}
