// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.camelupwork.simulator.fault.Fault;
import io.github.camelupwork.simulator.http.Format;
import io.github.camelupwork.simulator.http.Reply;
import io.github.camelupwork.simulator.json.Json;

/** Answers of GraphQL that tell of a failure, or hide one; all of them with status 200. */
final class GraphQlFaults {

    private static final String DATA = "data";

    private GraphQlFaults() {}

    /** An error and no data. */
    static Reply error(Fault fault) {
        return answer(null, fault, List.of());
    }

    /** Neither data nor an error. */
    static Reply nothing() {
        Map<String, Object> nothing = new LinkedHashMap<>();
        nothing.put(DATA, null);
        return json(nothing);
    }

    /**
     * Returns the data without one of its fields, and an error that names the field. A response without data stays
     * as it is.
     */
    static Reply partial(Fault fault, Reply whole) {
        return spoilt(fault, whole, false);
    }

    /**
     * Null in the place of the data's first field, and an error that names a field within. Without data it stays as
     * it is.
     */
    static Reply fallenApart(Fault fault, Reply whole) {
        return spoilt(fault, whole, true);
    }

    @SuppressWarnings("unchecked")
    private static Reply spoilt(Fault fault, Reply whole, boolean toTheTop) {
        if (!(Json.read(whole.text()) instanceof Map<?, ?> answer) || !(answer.get(DATA) instanceof Map<?, ?> data)) {
            return whole;
        }
        List<Object> path = new ArrayList<>();
        spoil((Map<String, Object>) data, path);
        if (toTheTop) {
            ((Map<String, Object>) data).put(path.get(0).toString(), null);
        }
        return answer(data, fault, path);
    }

    /** Goes down the first objects and lists, and takes the last field of the first object that only has values. */
    @SuppressWarnings("unchecked")
    private static void spoil(Map<String, Object> object, List<Object> path) {
        for (Map.Entry<String, Object> member : object.entrySet()) {
            boolean list = member.getValue() instanceof List<?> items && !items.isEmpty();
            Object inner = list ? ((List<?>) member.getValue()).get(0) : member.getValue();
            if (inner instanceof Map<?, ?> map && !map.isEmpty()) {
                path.add(member.getKey());
                if (list) {
                    path.add(0);
                }
                spoil((Map<String, Object>) map, path);
                return;
            }
        }
        String last = List.copyOf(object.keySet()).get(object.size() - 1);
        path.add(last);
        object.put(last, null);
    }

    private static Reply answer(Object data, Fault fault, List<Object> path) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("message", fault.message());
        error.put("path", path);
        error.put("extensions", Map.of("classification", fault.classification()));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put(DATA, data);
        answer.put("errors", List.of(error));
        return json(answer);
    }

    private static Reply json(Object answer) {
        return Reply.of(200, Format.JSON.contentType(), Json.write(answer));
    }
}
