// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.operation;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Sorts answers as {@code order_by} says: {@code field1;field2;AD}, A for ascending (the default) and D for descending. */
final class Ordering {

    private static final String NUMBER = "-?\\d+(\\.\\d+)?";

    private final List<String> fields;
    private final String directions;

    private Ordering(List<String> fields, String directions) {
        this.fields = fields;
        this.directions = directions;
    }

    /** By the parameter, or by this field if it is not given. */
    static Ordering of(OperationCall call, String otherwise) {
        String text = call.text("order_by");
        List<String> parts = Arrays.asList((text == null || text.isBlank() ? otherwise : text).split(";"));
        String last = parts.get(parts.size() - 1);
        return parts.size() > 1 && last.matches("[AD]+")
                ? new Ordering(parts.subList(0, parts.size() - 1), last)
                : new Ordering(parts, "");
    }

    /** The items in order. */
    <T extends Map<String, Object>> List<T> sort(List<T> items) {
        Comparator<T> order = (a, b) -> 0;
        for (int i = 0; i < fields.size(); i++) {
            String field = fields.get(i);
            Comparator<T> next = (a, b) -> compare(text(a, field), text(b, field));
            order = order.thenComparing(isDescending(i) ? next.reversed() : next);
        }
        return items.stream().sorted(order).toList();
    }

    /** As lists of jobs and engagements describe it. */
    Fields described() {
        return new Fields()
                .with("sort", new Fields().with("sort", List.of(fields.get(0), isDescending(0) ? "desc" : "asc")));
    }

    private boolean isDescending(int index) {
        return index < directions.length() && directions.charAt(index) == 'D';
    }

    private static String text(Map<String, Object> item, String field) {
        return String.valueOf(item.getOrDefault(field, ""));
    }

    private static int compare(String a, String b) {
        return a.matches(NUMBER) && b.matches(NUMBER) ? new BigDecimal(a).compareTo(new BigDecimal(b)) : a.compareTo(b);
    }
}
