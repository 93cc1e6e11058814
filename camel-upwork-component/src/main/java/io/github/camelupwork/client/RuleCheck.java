// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.camelupwork.catalog.Binding;
import io.github.camelupwork.catalog.Parameter;
import io.github.camelupwork.catalog.Rule;

/** Checks the conditions over several parameters of one binding. */
final class RuleCheck {

    private final Binding binding;
    private final Map<String, Object> values;
    private final boolean strict;

    /** @param values the values on the wire, by name on the wire */
    RuleCheck(Binding binding, Map<String, Object> values) {
        this(binding, values, true);
    }

    /**
     * @param values the values on the wire, by name on the wire
     * @param strict true if rules apply even if the reference's own samples break them
     */
    RuleCheck(Binding binding, Map<String, Object> values, boolean strict) {
        this.binding = binding;
        this.values = values;
        this.strict = strict;
    }

    /** Returns the violation; empty if the rule is kept. */
    Optional<String> violation(Rule rule) {
        if (rule instanceof Rule.AtLeastOne r) {
            return atLeastOne(r.atLeastOne());
        }
        if (rule instanceof Rule.NotTogether r) {
            return notTogether(r.notTogether());
        }
        if (rule instanceof Rule.Given r) {
            return has(r.given()) ? missing(r.require(), option(r.given()) + " is given") : Optional.empty();
        }
        if (rule instanceof Rule.When r) {
            return r.value().equals(String.valueOf(values.get(r.parameter())))
                    ? missing(r.require(), option(r.parameter()) + "=" + r.value())
                    : Optional.empty();
        }
        if (rule instanceof Rule.Disputed r) {
            return strict ? violation(r.disputed()) : Optional.empty();
        }
        return rule instanceof Rule.Complete r ? complete(r) : Optional.empty();
    }

    /** Returns true if a parameter is given, even without a value where that has a meaning. */
    boolean isThere(String name) {
        return has(name)
                || values.get(name) != null
                        && binding.rules().stream()
                                .anyMatch(rule -> rule instanceof Rule.MayBeEmpty may
                                        && may.mayBeEmpty().contains(name));
    }

    /** Returns true if a parameter, or with a dot a member of one, is given. */
    boolean has(String name) {
        int dot = name.indexOf('.');
        Object value = values.get(dot < 0 ? name : name.substring(0, dot));
        return dot < 0 ? isGiven(value) : value instanceof Map<?, ?> map && isGiven(map.get(name.substring(dot + 1)));
    }

    /** Nothing, written out, is still nothing. */
    private static boolean isGiven(Object value) {
        return value instanceof Collection<?> list
                ? !list.isEmpty()
                : value instanceof Map<?, ?> map
                        ? !map.isEmpty()
                        : value != null && !value.toString().isBlank();
    }

    private Optional<String> atLeastOne(List<String> names) {
        return names.stream().anyMatch(this::has)
                ? Optional.empty()
                : Optional.of("at least one of " + options(names) + " is needed");
    }

    private Optional<String> notTogether(List<String> names) {
        List<String> given = names.stream().filter(this::has).toList();
        return given.size() < 2 ? Optional.empty() : Optional.of(options(given) + " may not be given together");
    }

    private Optional<String> missing(List<String> names, String reason) {
        List<String> missing = names.stream().filter(name -> !has(name)).toList();
        return missing.isEmpty() ? Optional.empty() : Optional.of(options(missing) + " is needed, because " + reason);
    }

    private Optional<String> complete(Rule.Complete rule) {
        if (!(values.get(rule.complete()) instanceof Map<?, ?> map)) {
            return Optional.empty();
        }
        Set<String> keys = map.keySet().stream().map(Object::toString).collect(Collectors.toSet());
        boolean whole = rule.sets().stream().anyMatch(set -> keys.equals(Set.copyOf(set)));
        return whole
                ? Optional.empty()
                : Optional.of(option(rule.complete()) + " has the keys "
                        + keys.stream().sorted().toList()
                        + "; it needs all of "
                        + rule.sets().stream()
                                .map(set -> String.join(", ", set))
                                .collect(Collectors.joining(" or all of ")));
    }

    private String options(List<String> names) {
        return names.stream().map(this::option).collect(Collectors.joining(", "));
    }

    private String option(String name) {
        int dot = name.indexOf('.');
        return dot < 0
                ? binding.parameter(name).map(Parameter::option).orElse(name)
                : option(name.substring(0, dot)) + name.substring(dot);
    }
}
