// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.github.camelupwork.json.Json;

/** Writes a report in JSON. Every value is a string, so that no client rounds a number. */
final class JsonReportWriter implements ReportWriter {
    // content is not closed by itself either: a report that fails half way must not look complete
    private static final ObjectWriter ANY = Json.writer()
            .withoutFeatures(JsonGenerator.Feature.AUTO_CLOSE_TARGET, JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);

    @Override
    public void write(
            List<ReportColumn> columns,
            Iterator<? extends Map<String, ?>> rows,
            Map<String, ?> envelope,
            OutputStream out)
            throws IOException {
        try (JsonGenerator json = ANY.createGenerator(out)) {
            json.writeStartObject();
            for (Map.Entry<String, ?> entry : envelope.entrySet()) {
                json.writeFieldName(entry.getKey());
                ANY.writeValue(json, entry.getValue());
            }
            json.writeObjectFieldStart("table");
            if (!columns.isEmpty()) {
                columns(columns, json);
                rows(columns, rows, json);
            }
            json.writeEndObject();
            json.writeEndObject();
        }
    }

    private static void columns(List<ReportColumn> columns, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("cols");
        for (ReportColumn column : columns) {
            json.writeStartObject();
            json.writeStringField("id", column.id());
            json.writeStringField("label", column.label());
            json.writeStringField("type", column.type().wireName());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void rows(List<ReportColumn> columns, Iterator<? extends Map<String, ?>> rows, JsonGenerator json)
            throws IOException {
        json.writeArrayFieldStart("rows");
        while (rows.hasNext()) {
            Map<String, ?> row = rows.next();
            json.writeStartObject();
            json.writeArrayFieldStart("c");
            for (ReportColumn column : columns) {
                json.writeStartObject();
                json.writeStringField("v", FieldType.text(row.get(column.id())));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
