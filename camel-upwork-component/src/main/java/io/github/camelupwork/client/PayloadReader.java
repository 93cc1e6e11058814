// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.github.camelupwork.catalog.Answer;

/**
 * Finds the payload in an answer. The reference prints many answers without the wrapper that its text speaks of, so a root that
 * is not there is taken as already removed.
 */
final class PayloadReader {

    private final Answer answer;
    private long nullItems;

    PayloadReader(Answer answer) {
        this.answer = answer;
    }

    /** The payload: Map, List, or text; a list is a List also where there is one item or none. */
    Object read(Object tree) {
        Object payload = MoneyFields.read(tree instanceof Map<?, ?> map ? payload(map) : tree);
        return answer.kind() == Answer.Kind.LIST ? asList(payload) : payload;
    }

    private Object payload(Map<?, ?> map) {
        List<String> root =
                answer.root() == null ? List.of() : List.of(answer.root().split("\\."));
        boolean list = answer.kind() == Answer.Kind.LIST;
        if (!root.isEmpty() && (list ? map.containsKey(root.get(0)) : at(map, root) != null)) {
            return list ? deepest(map, root) : at(map, root);
        }
        EnvelopeFields envelope = new EnvelopeFields(map);
        Map<String, Object> rest = envelope.rest();
        boolean wrapped = rest.size() == 1 && (envelope.isThere() || list);
        Object only = wrapped ? rest.values().iterator().next() : null;
        return only instanceof Map || only instanceof List ? only : rest;
    }

    private static Object at(Map<?, ?> map, List<String> path) {
        Object value = map;
        for (String key : path) {
            value = value instanceof Map<?, ?> level ? level.get(key) : null;
        }
        return value;
    }

    /**
     * Returns the deepest value that the response has on the path: where there are no items, the lower levels are left
     * out.
     */
    private static Object deepest(Map<?, ?> map, List<String> path) {
        Object value = map;
        for (String key : path) {
            if (!(value instanceof Map<?, ?> level)) {
                return value;
            }
            if (!level.containsKey(key)) {
                return new EnvelopeFields(level).rest();
            }
            value = level.get(key);
        }
        return value instanceof Map<?, ?> level ? besideLister(level) : value;
    }

    /** Items may stand one level deeper, beside the lister that describes their page. */
    private static Object besideLister(Map<?, ?> level) {
        Map<String, Object> rest = new EnvelopeFields(level).rest();
        return rest.size() == 1 && level.size() > 1 ? rest.values().iterator().next() : rest;
    }

    /** Returns the number of null items in the list; they are left out. */
    long nullItems() {
        return nullItems;
    }

    private List<?> asList(Object payload) {
        if (payload instanceof List<?> list) {
            List<?> items = list.stream().filter(Objects::nonNull).toList();
            nullItems = (long) list.size() - items.size();
            return items;
        }
        boolean nothing = payload == null || "".equals(payload) || payload instanceof Map<?, ?> map && map.isEmpty();
        return nothing ? List.of() : List.of(payload);
    }
}
