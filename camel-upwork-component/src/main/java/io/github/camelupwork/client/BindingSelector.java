// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Binding;
import io.github.camelupwork.catalog.Location;
import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.catalog.Parameter;
import io.github.camelupwork.exception.UpworkArgumentException;
import io.github.camelupwork.graphql.RestOnly;

/**
 * Chooses how an operation is carried: by API, by options such as {@code role}, and for the reports by the selector given
 * ({@code companyId}, {@code freelancerReference} and so on).
 */
public final class BindingSelector {

    private static final String SIGNED_IN = "user.";

    private final AccountDefaults defaults;

    /**
     * @param defaults selectors of the account, for calls that give none
     */
    public BindingSelector(AccountDefaults defaults) {
        this.defaults = defaults;
    }

    /**
     * All bindings of the operation to that API.
     *
     * @throws UpworkArgumentException if there is none, saying why and what to do instead, as far as it is known, and naming
     *                                 the APIs that have the operation
     */
    public static List<Binding> candidates(Operation operation, Api api) {
        List<Binding> candidates = operation.bindings(api);
        if (candidates.isEmpty()) {
            String others = operation.apis().stream().map(Api::id).collect(Collectors.joining(", "));
            String why = api != Api.GRAPHQL
                    ? ""
                    : RestOnly.load()
                            .of(operation.name())
                            .map(reason -> ": " + reason.text())
                            .orElse("");
            throw new UpworkArgumentException(
                    operation.name(),
                    "api",
                    "the API '" + api.id() + "' has no such operation" + why + "; it is there with api=" + others,
                    null);
        }
        return candidates;
    }

    /**
     * The binding that these arguments mean.
     *
     * @throws UpworkArgumentException if they mean none, or contradict each other
     */
    public Binding select(Operation operation, Api api, Arguments arguments) {
        List<Binding> chosen = chosen(operation, candidates(operation, api), arguments);
        if (chosen.size() == 1) {
            return chosen.get(0);
        }
        return chosen.get(0).document() != null ? byScope(chosen, arguments) : bySelector(operation, chosen, arguments);
    }

    /**
     * Returns, of documents that differ in their scope, the first whose scope is named; else the last, whose scope is
     * widest.
     */
    private Binding byScope(List<Binding> candidates, Arguments arguments) {
        return candidates.stream()
                .filter(binding -> binding.options().stream()
                        .filter(parameter -> parameter.required() && parameter.means() != null)
                        .allMatch(parameter -> arguments.has(parameter.option())
                                || defaults.get(parameter.means()).isPresent()))
                .findFirst()
                .orElse(candidates.get(candidates.size() - 1));
    }

    private static List<Binding> chosen(Operation operation, List<Binding> candidates, Arguments arguments) {
        List<Binding> chosen = candidates;
        for (String option : candidates.get(0).when().keySet()) {
            String wanted = arguments
                    .get(option)
                    .map(argument -> argument.value().toString())
                    .orElse(candidates.get(0).when().get(option));
            chosen = chosen.stream()
                    .filter(binding -> wanted.equalsIgnoreCase(binding.when().get(option)))
                    .toList();
            if (chosen.isEmpty()) {
                throw new UpworkArgumentException(
                        operation.name(),
                        option,
                        "option '" + option + "' is '" + wanted
                                + "', which is not one of "
                                + candidates.stream()
                                        .map(binding -> binding.when().get(option))
                                        .distinct()
                                        .collect(Collectors.joining(", ")),
                        null);
            }
        }
        return chosen;
    }

    private Binding bySelector(Operation operation, List<Binding> candidates, Arguments arguments) {
        Set<String> given = candidates.stream()
                .flatMap(binding -> selectors(binding).stream())
                .map(Parameter::option)
                .filter(arguments::has)
                .collect(Collectors.toCollection(TreeSet::new));
        return given.isEmpty()
                ? byAccount(candidates)
                : candidates.stream()
                        .filter(binding -> selectors(binding).stream()
                                .map(Parameter::option)
                                .toList()
                                .containsAll(given))
                        .min(Comparator.comparingInt(
                                binding -> selectors(binding).size()))
                        .orElseThrow(() -> contradiction(operation, candidates, given));
    }

    private Binding byAccount(List<Binding> candidates) {
        return candidates.stream()
                .filter(binding -> selectors(binding).stream()
                        .allMatch(p ->
                                p.means() != null && defaults.get(p.means()).isPresent()))
                .findFirst()
                .or(() -> candidates.stream()
                        .filter(BindingSelector::isSignedInUsers)
                        .findFirst())
                .orElse(candidates.get(0));
    }

    private static boolean isSignedInUsers(Binding binding) {
        return selectors(binding).stream()
                .allMatch(p -> p.means() != null && p.means().startsWith(SIGNED_IN));
    }

    /** Returns true if the arguments select this report, so that no message will select another. */
    static boolean isSelected(Binding binding, Arguments arguments) {
        return selectors(binding).stream().map(Parameter::option).anyMatch(arguments::has);
    }

    private static List<Parameter> selectors(Binding binding) {
        return binding.options().stream()
                .filter(parameter -> parameter.in() == Location.PATH)
                .toList();
    }

    private static UpworkArgumentException contradiction(
            Operation operation, List<Binding> candidates, Set<String> given) {
        return new UpworkArgumentException(
                operation.name(),
                given.iterator().next(),
                String.join(", ", given) + " cannot be combined; it takes "
                        + candidates.stream()
                                .map(binding -> selectors(binding).stream()
                                        .map(Parameter::option)
                                        .collect(Collectors.joining(" + ")))
                                .collect(Collectors.joining(", or ")),
                null);
    }
}
