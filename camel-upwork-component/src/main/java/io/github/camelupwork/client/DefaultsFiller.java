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

/** Fills in what the account always repeats, where the route left it out. */
final class DefaultsFiller {

    private final AccountDefaults defaults;
    private final AccountLookup lookup;

    DefaultsFiller(AccountDefaults defaults, AccountLookup lookup) {
        this.defaults = defaults;
        this.lookup = lookup;
    }

    /** The arguments and what was filled in. */
    CompletableFuture<Arguments> fill(Operation operation, Binding binding, Arguments given) {
        CompletableFuture<Arguments> filled = CompletableFuture.completedFuture(given);
        for (Parameter parameter : binding.options()) {
            if (parameter.means() != null && !given.has(parameter.option()) && wanted(binding, parameter, given)) {
                filled = filled.thenCompose(arguments -> value(operation, binding, parameter)
                        .thenApply(value -> arguments.with(value.<Map<String, String>>map(
                                v -> Map.of(parameter.option(), v)).orElse(Map.of()), Argument.Source.ACCOUNT)));
            }
        }
        return filled;
    }

    /** An alternative that the route chose otherwise is left alone: a job's reference says which team. */
    private static boolean wanted(Binding binding, Parameter parameter, Arguments given) {
        List<Rule.AtLeastOne> alternatives = alternatives(binding, parameter);
        return alternatives.isEmpty()
                || alternatives.stream().anyMatch(rule -> rule.atLeastOne().stream().noneMatch(name -> isGiven(binding, name, given)));
    }

    private static boolean isGiven(Binding binding, String name, Arguments given) {
        int dot = name.indexOf('.');
        Optional<Object> value = binding.parameter(dot < 0 ? name : name.substring(0, dot))
                .flatMap(parameter -> given.get(parameter.option())).map(Argument::value);
        return dot < 0 ? value.isPresent()
                : value.filter(v -> !(v instanceof Map<?, ?> map) || map.get(name.substring(dot + 1)) != null).isPresent();
    }

    private static List<Rule.AtLeastOne> alternatives(Binding binding, Parameter parameter) {
        return binding.rules().stream()
                .filter(Rule.AtLeastOne.class::isInstance).map(Rule.AtLeastOne.class::cast)
                .filter(rule -> rule.atLeastOne().contains(parameter.name())).toList();
    }

    /** An optional filter is filled only by what was configured; what the call cannot do without is looked up. */
    private CompletableFuture<Optional<String>> value(Operation operation, Binding binding, Parameter parameter) {
        Optional<String> configured = defaults.get(parameter.means());
        boolean needed = parameter.required() || !alternatives(binding, parameter).isEmpty();
        if (configured.isPresent() || !needed || !lookup.knows(parameter.means())) {
            return CompletableFuture.completedFuture(configured);
        }
        return lookup.find(operation.name(), parameter.option(), parameter.means()).thenApply(Optional::of);
    }
}
