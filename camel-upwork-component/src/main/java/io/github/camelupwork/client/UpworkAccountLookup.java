// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Catalog;
import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.exception.UpworkArgumentException;

/**
 * Looks up the signed-in user, their company and team, by the API of the call that needs it: REST knows ids and
 * references, GraphQL the long ids of what belongs to the organization in force. Each value is requested once and
 * cached.
 */
public final class UpworkAccountLookup implements AccountLookup {

    private static final String ME = "me";

    /** The source of a meaning: the operation that lists it, its parameters, and the field that holds it. */
    private record Source(String operation, Map<String, Object> parameters, String field) {}

    private static final Map<String, Source> REST = Map.of(
            "user.id", new Source("users/get", Map.of("user_reference", ME), "id"),
            "user.reference", new Source("users/get", Map.of("user_reference", ME), "reference"),
            "company.reference", new Source("companies/list", Map.of(), "reference"),
            "company.id", new Source("teams/list", Map.of(), "parent_team__id"),
            "team.id", new Source("teams/list", Map.of(), "id"),
            "team.reference", new Source("teams/list", Map.of(), "reference"));

    private static final Map<String, Source> GRAPHQL = Map.of(
            "user.id", new Source("users/info", Map.of(), "uid"),
            "user.reference", new Source("users/info", Map.of(), "uid"),
            "accounting.entity", new Source("transactions/account", Map.of(), "id"),
            "company.id", new Source("organization/get", Map.of(), "uid"),
            "company.reference", new Source("organization/get", Map.of(), "uid"),
            "team.id", new Source("teams/list", Map.of(), "uid"),
            "team.reference", new Source("teams/list", Map.of(), "uid"));

    private final Catalog catalog;
    private final Function<UpworkCall, CompletableFuture<UpworkAnswer>> client;
    private final Map<Question, CompletableFuture<List<Map<String, Object>>>> kept = new ConcurrentHashMap<>();

    private record Question(Api api, String operation) {}

    /**
     * @param client carries a call out, as the account that is asked about
     */
    public UpworkAccountLookup(Catalog catalog, Function<UpworkCall, CompletableFuture<UpworkAnswer>> client) {
        this.catalog = catalog;
        this.client = client;
    }

    @Override
    public boolean knows(Api api, String meaning) {
        return sources(api).containsKey(meaning);
    }

    @Override
    public void forget() {
        kept.clear();
    }

    private static Map<String, Source> sources(Api api) {
        return api == Api.GRAPHQL ? GRAPHQL : REST;
    }

    @Override
    public CompletableFuture<String> find(Api api, String operation, String option, String meaning) {
        Source source = sources(api).get(meaning);
        return items(api == Api.GRAPHQL ? api : Api.REST, source)
                .thenApply(items -> only(operation, option, meaning, source, items));
    }

    /** An answer that holds no value is not kept: it may have been cut, and the next call asks again. */
    private CompletableFuture<List<Map<String, Object>>> items(Api api, Source source) {
        Question question = new Question(api, source.operation());
        CompletableFuture<List<Map<String, Object>>> items = kept.computeIfAbsent(question, key -> ask(api, source));
        items.whenComplete((found, failure) -> {
            if (failure != null || values(found, source.field()).isEmpty()) {
                kept.remove(question, items);
            }
        });
        return items;
    }

    /** The texts and numbers of a field, each once; objects and lists in its place are no values. */
    private static Set<String> values(List<Map<String, Object>> items, String field) {
        return items.stream()
                .map(item -> item.get(field))
                .filter(value -> value instanceof String || value instanceof Number)
                .map(Object::toString)
                .filter(text -> !text.isBlank())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @SuppressWarnings("unchecked")
    private CompletableFuture<List<Map<String, Object>>> ask(Api api, Source source) {
        Operation operation = catalog.operation(source.operation()).orElseThrow();
        UpworkCall call = new UpworkCall(operation, operation.bindings(api).get(0), source.parameters());
        return client.apply(call)
                .thenApply(answer -> (answer.body() instanceof List<?> list ? list : List.of(answer.body()))
                        .stream()
                                .filter(Map.class::isInstance)
                                .map(item -> (Map<String, Object>) item)
                                .toList());
    }

    private static String only(
            String operation, String option, String meaning, Source source, List<Map<String, Object>> items) {
        Set<String> values = values(items, source.field());
        if (values.size() == 1) {
            return values.iterator().next();
        }
        String found = values.isEmpty()
                ? "the account has none"
                : "the account has " + values.size() + ": "
                        + items.stream()
                                .map(item -> describe(item, source.field()))
                                .collect(Collectors.joining(", "));
        throw new UpworkArgumentException(
                operation,
                option,
                "missing option '" + option + "' and " + found + "; give the option, or set '"
                        + AccountDefaults.property(meaning) + "' once on the component",
                null);
    }

    private static String describe(Map<String, Object> item, String field) {
        return Stream.of(
                        Optional.ofNullable(item.get(field)),
                        Optional.ofNullable(item.get("name")).map(name -> "(" + name + ")"))
                .flatMap(Optional::stream)
                .map(Object::toString)
                .collect(Collectors.joining(" "));
    }
}
