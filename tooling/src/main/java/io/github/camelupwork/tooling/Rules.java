// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.github.camelupwork.catalog.Parameter;
import io.github.camelupwork.catalog.ParameterType;
import io.github.camelupwork.catalog.Rule;

/** Reads the conditions over several parameters and refuses those that name a parameter the binding does not have. */
final class Rules {

    private static final Set<Set<String>> FORMS = Set.of(
            Set.of("atLeastOne"),
            Set.of("notTogether"),
            Set.of("given", "require"),
            Set.of("when", "require"),
            Set.of("complete", "sets"),
            Set.of("mayBeEmpty"),
            Set.of("disputed"));
    private static final Set<String> KEYS = Set.of(
            "atLeastOne", "notTogether", "given", "require", "when", "complete", "sets", "mayBeEmpty", "disputed");

    private Rules() {}

    static List<Rule> read(Extension operation, List<Parameter> parameters) {
        return operation.children("rules", KEYS).stream()
                .map(rule -> rule(rule, parameters))
                .toList();
    }

    private static Rule rule(Extension rule, List<Parameter> parameters) {
        if (!FORMS.contains(rule.values().keySet())) {
            throw new DescriptionException(rule.where(), "unknown form of rule " + rule.values());
        }
        if (rule.has("disputed")) {
            return new Rule.Disputed(rule(rule.child("disputed", KEYS), parameters));
        }
        for (String name : names(rule)) {
            require(name, parameters, rule);
        }
        return rule(rule);
    }

    private static List<String> names(Extension rule) {
        List<String> names = new ArrayList<>(rule.texts("atLeastOne"));
        names.addAll(rule.texts("notTogether"));
        names.addAll(rule.texts("mayBeEmpty"));
        names.addAll(rule.texts("require"));
        names.addAll(rule.textMap("when").keySet());
        for (String key : List.of("given", "complete")) {
            if (rule.has(key)) {
                names.add(rule.text(key));
            }
        }
        return names;
    }

    private static void require(String name, List<Parameter> parameters, Extension rule) {
        int dot = name.indexOf('.');
        boolean known = dot < 0
                ? has(parameters, name)
                : parameters.stream()
                        .filter(p -> p.name().equals(name.substring(0, dot)) && p.type() == ParameterType.OBJECT)
                        .anyMatch(p -> p.members().isEmpty() || has(p.members(), name.substring(dot + 1)));
        if (!known) {
            throw new DescriptionException(
                    rule.where(),
                    "rule " + rule.values() + " names the unknown parameter '" + name + "', known: "
                            + parameters.stream().map(Parameter::name).toList());
        }
    }

    private static boolean has(Collection<Parameter> parameters, String name) {
        return parameters.stream().anyMatch(p -> p.name().equals(name));
    }

    private static Rule rule(Extension rule) {
        if (rule.has("when")) {
            return when(rule);
        }
        if (rule.has("given")) {
            return new Rule.Given(rule.text("given"), rule.texts("require"));
        }
        if (rule.has("complete")) {
            return new Rule.Complete(rule.text("complete"), rule.textLists("sets"));
        }
        if (rule.has("mayBeEmpty")) {
            return new Rule.MayBeEmpty(rule.texts("mayBeEmpty"));
        }
        return rule.has("atLeastOne")
                ? new Rule.AtLeastOne(rule.texts("atLeastOne"))
                : new Rule.NotTogether(rule.texts("notTogether"));
    }

    private static Rule when(Extension rule) {
        Map<String, String> condition = rule.textMap("when");
        if (condition.size() != 1) {
            throw new DescriptionException(rule.where(), "a rule has one condition, not " + condition);
        }
        Map.Entry<String, String> only = condition.entrySet().iterator().next();
        return new Rule.When(only.getKey(), only.getValue(), rule.texts("require"));
    }

    /** Returns the parameters that a rule names; for members of objects, the object. */
    static List<String> parameters(Rule rule) {
        return named(rule).map(name -> name.split("\\.")[0]).toList();
    }

    private static Stream<String> named(Rule rule) {
        if (rule instanceof Rule.Disputed disputed) {
            return named(disputed.disputed());
        }
        if (rule instanceof Rule.AtLeastOne some) {
            return some.atLeastOne().stream();
        }
        if (rule instanceof Rule.NotTogether some) {
            return some.notTogether().stream();
        }
        if (rule instanceof Rule.MayBeEmpty some) {
            return some.mayBeEmpty().stream();
        }
        if (rule instanceof Rule.Given some) {
            return Stream.concat(Stream.of(some.given()), some.require().stream());
        }
        if (rule instanceof Rule.When some) {
            return Stream.concat(Stream.of(some.parameter()), some.require().stream());
        }
        return Stream.of(((Rule.Complete) rule).complete());
    }
}
