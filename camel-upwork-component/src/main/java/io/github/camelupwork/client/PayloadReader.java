// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import java.util.List;
import java.util.Map;

import io.github.camelupwork.catalog.Answer;

/**
 * Finds the payload in an answer. The reference prints many answers without the wrapper that its text speaks of, so a root that
 * is not there is taken as already removed.
 */
final class PayloadReader {

    private final Answer answer;

    PayloadReader(Answer answer) {
        this.answer = answer;
    }

    /** The payload: Map, List, or text; a list is a List also where there is one item or none. */
    Object read(Object tree) {
        Object payload = MoneyFields.read(tree instanceof Map<?, ?> map ? payload(map) : tree);
        return answer.kind() == Answer.Kind.LIST ? asList(payload) : payload;
    }

    private Object payload(Map<?, ?> map) {
        Object rooted = answer.root() == null ? null : at(map, answer.root());
        if (rooted != null) {
            return rooted;
        }
        EnvelopeFields envelope = new EnvelopeFields(map);
        Map<String, Object> rest = envelope.rest();
        boolean wrapped = rest.size() == 1 && (envelope.isThere() || answer.kind() == Answer.Kind.LIST);
        Object only = wrapped ? rest.values().iterator().next() : null;
        return only instanceof Map || only instanceof List ? only : rest;
    }

    private static Object at(Map<?, ?> map, String path) {
        Object value = map;
        for (String key : path.split("\\.")) {
            value = value instanceof Map<?, ?> level ? level.get(key) : null;
        }
        return value;
    }

    private static List<?> asList(Object payload) {
        if (payload instanceof List<?> list) {
            return list;
        }
        boolean nothing = payload == null || "".equals(payload) || payload instanceof Map<?, ?> map && map.isEmpty();
        return nothing ? List.of() : List.of(payload);
    }
}
