// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.rows;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import io.github.camelupwork.catalog.Answer;
import io.github.camelupwork.catalog.Binding;
import io.github.camelupwork.client.UpworkAnswer;
import io.github.camelupwork.client.UpworkCall;
import io.github.camelupwork.graphql.DocumentEditor;

/** Adds to transactions what only their contracts say. Each contract is asked for once, several at a time. */
final class RowTerms {

    /** The number of contracts per request; the most that lists of contracts may hold. */
    private static final int AT_ONCE = 10;

    private final Function<UpworkCall, CompletableFuture<UpworkAnswer>> client;
    private final RowPlan plan;
    private final Binding binding;
    private final Map<String, Map<String, Object>> known = new HashMap<>();

    RowTerms(Function<UpworkCall, CompletableFuture<UpworkAnswer>> client, RowPlan plan) {
        this.client = client;
        this.plan = plan;
        this.binding = RowFetch.without(plan.rows().term(), key -> !plan.keys().contains(key));
    }

    /** The rows, each with what its contract says; a row without an assignment as it is. */
    CompletableFuture<List<Map<String, Object>>> join(List<Map<String, Object>> rows) {
        List<String> unknown = rows.stream()
                .map(RowTerms::assignment)
                .filter(Objects::nonNull)
                .filter(assignment -> !known.containsKey(assignment))
                .distinct()
                .toList();
        return ask(unknown).thenApply(done -> {
            rows.forEach(row -> row.putAll(known.getOrDefault(assignment(row), Map.of())));
            return rows;
        });
    }

    private static String assignment(Map<String, Object> row) {
        return Objects.toString(row.get(RowPlan.ASSIGNMENT), null);
    }

    private CompletableFuture<Void> ask(List<String> assignments) {
        if (assignments.isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        List<String> some = assignments.subList(0, Math.min(AT_ONCE, assignments.size()));
        return client.apply(call(some)).thenCompose(answer -> {
            Map<?, ?> contracts = (Map<?, ?>) answer.body();
            for (int i = 0; i < some.size(); i++) {
                known.put(some.get(i), RowReader.row(contracts.get("a" + i)));
            }
            return ask(assignments.subList(some.size(), assignments.size()));
        });
    }

    private UpworkCall call(List<String> assignments) {
        Binding all = binding.with(
                DocumentEditor.forEach(binding.document(), "termId", assignments),
                new Answer(Answer.Kind.OBJECT, "data", null, binding.answer().status(), null));
        return plan.call().by(all).with(Map.of());
    }
}
