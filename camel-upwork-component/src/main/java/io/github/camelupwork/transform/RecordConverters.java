// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.transform;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import io.github.camelupwork.json.Json;
import io.github.camelupwork.model.UpworkRecord;
import io.github.camelupwork.model.UpworkRecords;
import org.apache.camel.Converter;
import org.apache.camel.Exchange;
import org.apache.camel.spi.TypeConverterRegistry;

/**
 * Converts answers, items of lists and JSON text to the generated records, as in {@code body.as(Offer.class)}, and records to
 * maps and JSON.
 */
@Converter(generateLoader = true)
public final class RecordConverters {

    private RecordConverters() {}

    /** Converts an object of an answer, or its JSON, to the record class that is asked for; null for anything else. */
    @Converter(fallback = true)
    public static <T> T toRecord(Class<T> type, Exchange exchange, Object value, TypeConverterRegistry registry)
            throws IOException {
        if (!UpworkRecord.class.isAssignableFrom(type) || !type.isRecord()) {
            return null;
        }
        Class<? extends UpworkRecord> wanted = type.asSubclass(UpworkRecord.class);
        if (value instanceof Map<?, ?> map) {
            return type.cast(UpworkRecords.read(map, wanted));
        }
        String json = text(value);
        return json == null ? null : type.cast(UpworkRecords.read(json, wanted));
    }

    private static String text(Object value) throws IOException {
        if (value instanceof InputStream in) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        return value instanceof byte[] bytes
                ? new String(bytes, StandardCharsets.UTF_8)
                : value instanceof String text ? text : null;
    }

    /** The fields by their names as Upwork writes them. */
    @Converter
    @SuppressWarnings("unchecked")
    public static Map<String, Object> toMap(UpworkRecord value) {
        return Json.read(value, Map.class);
    }

    /** JSON, with the names of the fields as Upwork writes them. */
    @Converter
    public static InputStream toInputStream(UpworkRecord value) {
        return new java.io.ByteArrayInputStream(Json.write(value).getBytes(StandardCharsets.UTF_8));
    }
}
