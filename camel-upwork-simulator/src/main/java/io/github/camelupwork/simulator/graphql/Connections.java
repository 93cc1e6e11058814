// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.graphql;

import static io.github.camelupwork.simulator.graphql.Values.map;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Pages of a list: the cursor is the number of items before the page, as text. */
final class Connections {

    /** Largest page where Upwork names no other. */
    static final int MOST = 100;

    private static final int DEFAULT = 10;

    private Connections() {}

    /**
     * The page of the nodes that was asked for.
     *
     * @param pagination {@code after} and {@code first}; null for the first page
     * @param most       largest page
     * @throws io.github.camelupwork.simulator.state.Refused if the page is larger, or the cursor was never handed out
     */
    static Map<String, Object> page(List<? extends Map<String, Object>> nodes, Object pagination, int most) {
        return page(nodes, node -> node, pagination, most);
    }

    /** As {@link #page(List, Object, int)}, of things that are shown as nodes. */
    static <T> Map<String, Object> page(
            List<T> nodes, Function<? super T, ? extends Map<String, Object>> shown, Object pagination, int most) {
        Map<?, ?> asked = pagination instanceof Map<?, ?> given ? given : Map.of();
        int first = asked.get("first") == null
                ? DEFAULT
                : Integer.parseInt(asked.get("first").toString());
        int from = offset(asked.get("after"));
        if (first < 1 || first > most) {
            throw Values.wrong();
        }
        List<? extends Map<String, Object>> page = nodes.stream()
                .skip(from)
                .limit(first)
                .<Map<String, Object>>map(shown::apply)
                .toList();
        String end = String.valueOf(from + page.size());
        return map(
                "totalCount",
                nodes.size(),
                "edges",
                page.stream().map(node -> map("cursor", end, "node", node)).toList(),
                "pageInfo",
                map("endCursor", end, "hasNextPage", from + page.size() < nodes.size()));
    }

    /** All items of an operation of REST that answers a plain list, one page after another. */
    static List<Map<?, ?>> all(GraphQlCall call, String reference, Map<String, Object> parameters) {
        List<Map<?, ?>> all = new ArrayList<>();
        List<?> page;
        do {
            Map<String, Object> asked = new LinkedHashMap<>(parameters);
            asked.put("paging", all.size() + ";" + MOST);
            page = (List<?>) call.rest(reference, asked);
            page.forEach(item -> all.add((Map<?, ?>) item));
        } while (page.size() == MOST);
        return all;
    }

    private static int offset(Object after) {
        if (after == null || after.toString().isEmpty()) {
            return 0;
        }
        if (!after.toString().matches("\\d{1,9}")) {
            throw Values.wrong();
        }
        return Integer.parseInt(after.toString());
    }
}
