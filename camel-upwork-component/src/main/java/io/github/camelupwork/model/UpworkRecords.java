// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.model;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.camelupwork.json.Json;

/** Reads answers as records. */
public final class UpworkRecords {

    /** The value cannot be read as the type of its component. */
    private static final Object UNREADABLE = new Object();

    private UpworkRecords() {}

    /**
     * Reads an object of JSON, as a test may have it.
     *
     * @param json text of one object
     * @throws IllegalArgumentException if it is none, or an amount in it is no number
     */
    public static <T extends UpworkRecord> T read(String json, Class<T> type) {
        if (Json.read(json) instanceof Map<?, ?> map) {
            return read(map, type);
        }
        throw new IllegalArgumentException("the text is not one JSON object, which " + type.getSimpleName() + " needs");
    }

    /**
     * Reads an object of an answer.
     *
     * @throws IllegalArgumentException if an amount in it is no number
     */
    public static <T extends UpworkRecord> T read(Map<?, ?> answer, Class<T> type) {
        return type.cast(record(answer, type, type.getSimpleName()));
    }

    private static Object record(Map<?, ?> answer, Class<?> type, String path) {
        RecordShape shape = RecordShape.of(type);
        Map<String, Object> others = new LinkedHashMap<>();
        answer.forEach((name, value) -> others.put(String.valueOf(name), value));
        Object[] values = new Object[shape.parts().size() + 1];
        for (int i = 0; i < shape.parts().size(); i++) {
            RecordShape.Part part = shape.parts().get(i);
            Object value = value(others.get(part.field()), part.type(), path + "." + part.field());
            if (value != UNREADABLE) {
                values[i] = value;
                others.remove(part.field());
            }
        }
        values[values.length - 1] = Collections.unmodifiableMap(others);
        return shape.create(values);
    }

    private static Object value(Object raw, Type type, String path) {
        if (raw == null || type == Object.class) {
            return raw;
        }
        if (RecordShape.item(type) != null) {
            return list(raw, RecordShape.item(type), path);
        }
        if (raw instanceof String text && text.isBlank() && type != String.class) {
            return null;
        }
        Class<?> plain = (Class<?>) type;
        if (!plain.isRecord()) {
            return PlainValues.read(raw, plain, path).orElse(UNREADABLE);
        }
        boolean none = raw instanceof List<?> list && list.isEmpty();
        return raw instanceof Map<?, ?> map ? record(map, plain, path) : none ? null : UNREADABLE;
    }

    /** REST writes a list of one item as the item, and one of none as empty text. */
    private static Object list(Object raw, Type item, String path) {
        if (!(raw instanceof List<?> items)) {
            boolean none = raw instanceof String text && text.isBlank();
            return none ? List.of() : list(List.of(raw), item, path);
        }
        List<Object> read = new ArrayList<>();
        for (Object one : items) {
            Object value = value(one, item, path);
            if (value == UNREADABLE) {
                return UNREADABLE;
            }
            read.add(value);
        }
        return Collections.unmodifiableList(read);
    }
}
