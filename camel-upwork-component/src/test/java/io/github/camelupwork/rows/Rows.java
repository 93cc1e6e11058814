// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.rows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Binding;
import io.github.camelupwork.catalog.Catalog;
import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.client.Envelope;
import io.github.camelupwork.client.UpworkAnswer;
import io.github.camelupwork.client.UpworkCall;
import io.github.camelupwork.exception.GraphQLError;

/** An Upwork that answers prepared pages, and remembers what it was asked. */
final class Rows implements Function<UpworkCall, CompletableFuture<UpworkAnswer>> {

    private static final Catalog CATALOG = Catalog.load();

    final List<UpworkCall> asked = new ArrayList<>();
    /** Errors beside the rows, by first day and cursor. */
    final Map<String, GraphQLError> errors = new LinkedHashMap<>();

    private final Map<String, List<?>> pages = new LinkedHashMap<>();
    private final Map<String, Map<String, ?>> objects = new LinkedHashMap<>();

    /** A call for a report on GraphQL. */
    static UpworkCall call(String operation, String report, Map<String, ?> values) {
        Operation named = CATALOG.operation(operation).orElseThrow();
        Binding binding = named.bindings(Api.GRAPHQL).stream()
                .filter(each -> each.report().name().equals(report))
                .findFirst()
                .orElseThrow();
        return new UpworkCall(named, binding, new LinkedHashMap<>(values));
    }

    /** Answers these rows for a window that begins on that day, on a page of their own. */
    Rows page(String from, String cursor, Object... rows) {
        pages.put(from + " " + cursor, List.of(rows));
        return this;
    }

    /** Answers this to the document of that name. */
    Rows object(String document, Map<String, ?> answer) {
        objects.put(document, answer);
        return this;
    }

    @Override
    public CompletableFuture<UpworkAnswer> apply(UpworkCall call) {
        asked.add(call);
        Map<String, ?> object = objects.get(call.binding().document().name());
        return CompletableFuture.completedFuture(object != null ? answer(object, null) : rows(call));
    }

    private UpworkAnswer rows(UpworkCall call) {
        Object after = call.values().get("after");
        String place = call.values().get("from") + " " + (after == null ? "" : after);
        int next = after == null ? 1 : Integer.parseInt(after.toString()) + 1;
        UpworkAnswer answer = answer(pages.getOrDefault(place, List.of()), String.valueOf(next));
        return !errors.containsKey(place)
                ? answer
                : new UpworkAnswer(answer.body(), answer.envelope().with(List.of(errors.get(place))));
    }

    private static UpworkAnswer answer(Object body, String cursor) {
        return new UpworkAnswer(
                body, Envelope.of(200).from("r-1", null).with(new Envelope.PageInfo(99L, cursor, null)));
    }

    /** The texts of the documents that were sent. */
    List<String> documents() {
        return asked.stream().map(call -> call.binding().document().text()).toList();
    }
}
