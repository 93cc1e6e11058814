// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.transform;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelupwork.client.ItemStream;
import io.github.camelupwork.json.Json;
import org.apache.camel.Converter;

/**
 * Converts what {@code fetch=stream} answers, lists and reports of either API, to JSON or to a list, which reads it to its end
 * and closes it. Text is the exception.
 */
@Converter(generateLoader = true)
public final class StreamConverters {

    private StreamConverters() {}

    /** A JSON array, written while it is read. */
    @Converter
    public static InputStream toInputStream(ItemStream<?> items) {
        return new JsonArrayStream(items);
    }

    /**
     * Describes the stream without reading it: loggers, tracers and debuggers convert every body to text, which must
     * not consume the items of the route.
     */
    @Converter
    public static String toString(ItemStream<?> items) {
        return items.toString();
    }

    /** A JSON array in UTF-8. */
    @Converter
    public static byte[] toBytes(ItemStream<?> items) throws IOException {
        try (InputStream json = new JsonArrayStream(items)) {
            return json.readAllBytes();
        }
    }

    /** A JSON array. */
    @Converter
    public static JsonNode toJsonNode(ItemStream<?> items) throws IOException {
        return Json.read(toList(items), JsonNode.class);
    }

    /** All items in memory. */
    @Converter
    public static List<Object> toList(ItemStream<?> items) throws IOException {
        try (items) {
            List<Object> list = new ArrayList<>();
            items.forEachRemaining(list::add);
            return list;
        }
    }
}
