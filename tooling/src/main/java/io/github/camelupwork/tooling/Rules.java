// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

    static List<Map<String, Object>> read(Extension operation, List<Parameter> parameters) {
        return operation.children("rules", KEYS).stream()
                .map(rule -> rule(rule, parameters))
                .toList();
    }

    private static Map<String, Object> rule(Extension rule, List<Parameter> parameters) {
        if (!FORMS.contains(rule.values().keySet())) {
            throw new DescriptionException(rule.where(), "unknown form of rule " + rule.values());
        }
        if (rule.has("disputed")) {
            return Map.of("disputed", rule(rule.child("disputed", KEYS), parameters));
        }
        for (String name : names(rule)) {
            require(name, parameters, rule);
        }
        return rule.has("when") ? when(rule) : rule.values();
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
                        .filter(p -> p.name().equals(name.substring(0, dot))
                                && p.type().equals("OBJECT"))
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

    private static Map<String, Object> when(Extension rule) {
        Map<String, String> condition = rule.textMap("when");
        if (condition.size() != 1) {
            throw new DescriptionException(rule.where(), "a rule has one condition, not " + condition);
        }
        Map<String, Object> read = new LinkedHashMap<>();
        condition.forEach((parameter, value) -> {
            read.put("parameter", parameter);
            read.put("value", value);
        });
        read.put("require", rule.texts("require"));
        return read;
    }

    /** Returns the parameters that a rule of the catalog names; for members of objects, the object. */
    static List<String> parameters(Map<String, Object> rule) {
        List<Object> names = new ArrayList<>();
        rule.forEach((key, value) -> {
            if (value instanceof Map<?, ?> disputed) {
                names.addAll(parameters(asRule(disputed)));
            } else if (value instanceof List<?> list && !key.equals("sets")) {
                names.addAll(list);
            } else if (Set.of("given", "parameter", "complete").contains(key)) {
                names.add(value);
            }
        });
        return names.stream().map(name -> name.toString().split("\\.")[0]).toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asRule(Map<?, ?> map) {
        return (Map<String, Object>) map;
    }
}
