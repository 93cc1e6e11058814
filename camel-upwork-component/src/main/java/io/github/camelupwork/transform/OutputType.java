// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.transform;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import io.github.camelupwork.client.ItemStream;
import io.github.camelupwork.json.Json;
import io.github.camelupwork.model.UpworkRecord;
import io.github.camelupwork.model.UpworkRecords;
import org.apache.camel.RuntimeCamelException;

/** Turns answers into the class that the route wants: an object as such, lists, streams and reports item by item. */
public final class OutputType {

    private final Class<?> type;

    /** @param type a bean or record, {@link String} for JSON, or a node of Jackson; null to leave answers as they are */
    public OutputType(Class<?> type) {
        this.type = type;
    }

    /**
     * The same answer, of that class. What is neither an object nor made of items, such as CSV or an open stream,
     * stays as it is.
     *
     * @throws RuntimeCamelException if the class cannot hold an item; from a stream, when that item is taken
     */
    public Object of(Object body) {
        if (type == null) {
            return body;
        }
        if (body instanceof List<?> items) {
            return items.stream().map(this::item).toList();
        }
        if (body instanceof ItemStream<?> items) {
            return new Converted(items, this);
        }
        return body instanceof Map ? item(body) : body;
    }

    private Object item(Object item) {
        try {
            return type == String.class ? Json.write(item) : object(item);
        } catch (IllegalArgumentException e) {
            throw new RuntimeCamelException(
                    (isRecord() ? "option 'output' is 'record'" : "option 'outputClass' is '" + type.getName() + "'")
                            + ", which cannot hold what Upwork answered: " + e.getMessage(),
                    e);
        }
    }

    private Object object(Object item) {
        return isRecord() && item instanceof Map<?, ?> map
                ? UpworkRecords.read(map, type.asSubclass(UpworkRecord.class))
                : Json.read(item, type);
    }

    private boolean isRecord() {
        return UpworkRecord.class.isAssignableFrom(type);
    }

    /** Items that are converted as they are taken. */
    private static final class Converted extends ItemStream<Object> {

        private final ItemStream<?> items;
        private final OutputType type;

        Converted(ItemStream<?> items, OutputType type) {
            this.items = items;
            this.type = type;
        }

        @Override
        protected boolean isThere() {
            return items.hasNext();
        }

        @Override
        protected Object take() {
            return type.of(items.next());
        }

        @Override
        protected void release() throws IOException {
            items.close();
        }
    }
}
