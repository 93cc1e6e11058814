// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import io.github.camelupwork.catalog.Binding;
import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.catalog.Parameter;
import io.github.camelupwork.catalog.Rule;

/** Fills in the defaults of the account where the route gave no value. */
final class DefaultsFiller {

    private final AccountDefaults defaults;
    private final AccountLookup lookup;
    private final boolean filtering;

    /** @param filtering true if defaults also fill filters, without which a call returns more */
    DefaultsFiller(AccountDefaults defaults, AccountLookup lookup, boolean filtering) {
        this.defaults = defaults;
        this.lookup = lookup;
        this.filtering = filtering;
    }

    /**
     * The arguments and what was filled in.
     *
     * @param values the arguments as they go over the wire
     */
    CompletableFuture<Arguments> fill(
            Operation operation, Binding binding, Arguments given, Map<String, Object> values) {
        RuleCheck rules = new RuleCheck(binding, values);
        CompletableFuture<Arguments> filled = CompletableFuture.completedFuture(given);
        for (Parameter parameter : binding.options()) {
            if (parameter.means() != null && !given.has(parameter.option()) && isWanted(binding, parameter, rules)) {
                filled = filled.thenCompose(arguments -> value(operation, binding, parameter)
                        .thenApply(value -> arguments.with(
                                value.<Map<String, String>>map(v -> Map.of(parameter.option(), v))
                                        .orElse(Map.of()),
                                Argument.Source.ACCOUNT)));
            }
        }
        return filled;
    }

    /** An alternative that the route chose otherwise is left alone: a job's reference says which team. */
    private static boolean isWanted(Binding binding, Parameter parameter, RuleCheck rules) {
        List<Rule.AtLeastOne> alternatives = alternatives(binding, parameter);
        return alternatives.isEmpty()
                || alternatives.stream()
                        .anyMatch(rule -> rule.atLeastOne().stream().noneMatch(rules::has));
    }

    private static List<Rule.AtLeastOne> alternatives(Binding binding, Parameter parameter) {
        return binding.rules().stream()
                .filter(Rule.AtLeastOne.class::isInstance)
                .map(Rule.AtLeastOne.class::cast)
                .filter(rule -> rule.atLeastOne().contains(parameter.name()))
                .toList();
    }

    /** An optional filter is filled only by what was configured; what the call cannot do without is looked up. */
    private CompletableFuture<Optional<String>> value(Operation operation, Binding binding, Parameter parameter) {
        Optional<String> configured = defaults.get(parameter.means());
        boolean needed =
                parameter.required() || !alternatives(binding, parameter).isEmpty();
        if (!needed && !filtering) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
        if (configured.isPresent() || !needed || !lookup.knows(binding.api(), parameter.means())) {
            return CompletableFuture.completedFuture(configured);
        }
        return lookup.find(binding.api(), operation.name(), parameter.option(), parameter.means())
                .thenApply(Optional::of);
    }
}
