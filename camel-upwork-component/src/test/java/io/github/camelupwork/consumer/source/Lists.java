// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Binding;
import io.github.camelupwork.catalog.Catalog;
import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.catalog.Paging;
import io.github.camelupwork.client.Envelope;
import io.github.camelupwork.client.UpworkAnswer;
import io.github.camelupwork.client.UpworkCall;
import io.github.camelupwork.exception.GraphQLError;

/** A list of the catalog whose items a test keeps; answers its pages in each style, and what it was asked for. */
final class Lists {

    final List<Map<String, Object>> items = new ArrayList<>();
    final List<UpworkCall> asked = new ArrayList<>();
    final Binding binding;
    private final Operation operation;
    /** Is told the number of the request, before it is answered. */
    Consumer<Integer> before = request -> {};
    /** Errors of GraphQL beside each page. */
    List<GraphQLError> errors = List.of();

    private Lists(Operation operation, Binding binding) {
        this.operation = operation;
        this.binding = binding;
    }

    static Lists of(String operation, Api api) {
        Operation known = Catalog.load().operation(operation).orElseThrow();
        return new Lists(known, known.bindings(api).get(0));
    }

    /** Adds items that are named by numbers; the identity of the operation holds the name. */
    Lists with(int from, int to) {
        IntStream.range(from, to).forEach(number -> items.add(item(Integer.toString(number))));
        return this;
    }

    Map<String, Object> item(String name) {
        return new HashMap<>(Map.of(binding.answer().identity(), name, "title", "Item " + name));
    }

    UpworkCall call(Map<String, Object> values) {
        return new UpworkCall(operation, binding, values);
    }

    CancellableClient client() {
        return new CancellableClient(this::answer, () -> false);
    }

    private CompletableFuture<UpworkAnswer> answer(UpworkCall call) {
        asked.add(call);
        before.accept(asked.size());
        Paging paging = binding.paging();
        long from = paging == null ? 0 : from(call, paging);
        long size = paging == null ? items.size() : size(call, paging);
        List<Map<String, Object>> page = items.stream().skip(from).limit(size).toList();
        boolean more = from + page.size() < items.size();
        boolean cursors = paging != null && paging.style() == Paging.Style.CURSOR;
        return CompletableFuture.completedFuture(new UpworkAnswer(
                page,
                Envelope.of(200)
                        .with(new Envelope.PageInfo(
                                paging != null && paging.style() != Paging.Style.NUMBER ? (long) items.size() : null,
                                cursors ? Long.toString(from + page.size()) : null,
                                cursors ? more : null))
                        .with(errors)));
    }

    private static long from(UpworkCall call, Paging paging) {
        Object place = call.values().get(paging.parameter());
        return switch (paging.style()) {
            case OFFSET -> place == null ? 0 : Long.parseLong(place.toString().split(";")[0]);
            case CURSOR, SKIP -> place == null ? 0 : Long.parseLong(place.toString());
            case NUMBER -> place == null ? 0 : (Long.parseLong(place.toString()) - 1) * size(call, paging);
        };
    }

    private static long size(UpworkCall call, Paging paging) {
        Object size = paging.style() == Paging.Style.OFFSET
                ? call.values().get(paging.parameter())
                : call.values().get(paging.limit());
        return size == null
                ? paging.defaultSize()
                : Long.parseLong(size.toString().replaceAll(".*;", ""));
    }
}
