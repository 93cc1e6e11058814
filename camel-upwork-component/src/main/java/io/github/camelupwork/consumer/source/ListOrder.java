// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer.source;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import io.github.camelupwork.catalog.Parameter;
import io.github.camelupwork.client.UpworkCall;

/**
 * Determines whether a list is known to have its newest items first. Then all new ones come before a page of known
 * ones, and reading may stop there. The reference promises an order only where a parameter requests one.
 */
final class ListOrder {

    private static final List<String> PARAMETERS = List.of("sort", "order_by");
    /** By time of creation, descending, in the three notations of the reference. */
    private static final List<String> NEWEST_FIRST = List.of("create_time desc", "created_time;d", "recency");

    private ListOrder() {}

    static boolean isNewestFirst(UpworkCall call) {
        return PARAMETERS.stream()
                .map(name -> value(call, name))
                .flatMap(Optional::stream)
                .anyMatch(value -> NEWEST_FIRST.stream().anyMatch(value::startsWith));
    }

    private static Optional<String> value(UpworkCall call, String name) {
        Object given = call.values().get(name);
        return Optional.ofNullable(given)
                .map(Object::toString)
                .or(() -> call.binding().parameter(name).map(Parameter::defaultValue))
                .map(text -> text.toLowerCase(Locale.ROOT));
    }
}
