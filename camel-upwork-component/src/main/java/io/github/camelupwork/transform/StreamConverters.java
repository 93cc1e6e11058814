// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.transform;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelupwork.client.Json;
import io.github.camelupwork.client.ReportRows;
import io.github.camelupwork.page.ItemIterator;
import org.apache.camel.Converter;

/** What {@code fetch=stream} answers, as JSON or as a list. To convert it is to read it to its end and to close it. */
@Converter(generateLoader = true)
public final class StreamConverters {

    private StreamConverters() {
    }

    /** A JSON array, written while it is read. */
    @Converter
    public static InputStream toInputStream(ItemIterator items) {
        return new JsonArrayStream(items);
    }

    /** A JSON array, written while it is read. */
    @Converter
    public static InputStream toInputStream(ReportRows rows) {
        return new JsonArrayStream(rows);
    }

    /** A JSON array. */
    @Converter
    public static String toString(ItemIterator items) throws IOException {
        return text(items);
    }

    /** A JSON array. */
    @Converter
    public static String toString(ReportRows rows) throws IOException {
        return text(rows);
    }

    /** A JSON array in UTF-8. */
    @Converter
    public static byte[] toBytes(ItemIterator items) throws IOException {
        return bytes(items);
    }

    /** A JSON array in UTF-8. */
    @Converter
    public static byte[] toBytes(ReportRows rows) throws IOException {
        return bytes(rows);
    }

    /** A JSON array. */
    @Converter
    public static JsonNode toJsonNode(ItemIterator items) {
        return Json.read(toList(items), JsonNode.class);
    }

    /** A JSON array. */
    @Converter
    public static JsonNode toJsonNode(ReportRows rows) throws IOException {
        return Json.read(toList(rows), JsonNode.class);
    }

    /** All items in memory. */
    @Converter
    public static List<Object> toList(ItemIterator items) {
        try (items) {
            return list(items);
        }
    }

    /** All rows in memory. */
    @Converter
    public static List<Object> toList(ReportRows rows) throws IOException {
        try (rows) {
            return list(rows);
        }
    }

    private static List<Object> list(Iterator<?> items) {
        List<Object> list = new ArrayList<>();
        items.forEachRemaining(list::add);
        return list;
    }

    private static String text(Iterator<?> items) throws IOException {
        return new String(bytes(items), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Iterator<?> items) throws IOException {
        try (InputStream json = new JsonArrayStream(items)) {
            return json.readAllBytes();
        }
    }
}
