// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.camelupwork.catalog.Binding;
import io.github.camelupwork.catalog.Parameter;
import io.github.camelupwork.catalog.Rule;

/** Makes valid values for the options of a binding out of what the catalog says of them. */
final class Samples {

    private static final Map<String, String> QUERIES = Map.of(
            "hours", "SELECT worked_on, sum(hours) WHERE worked_on >= '2026-01-01'",
            "time", "SELECT worked_on, sum(hours) WHERE worked_on >= '2026-01-01'",
            "finance", "SELECT amount WHERE date >= '2026-01-01'");

    private Samples() {}

    /** Every option of the binding, as the rules allow them together. */
    static Map<String, Object> all(Binding binding) {
        Map<String, Object> values = new LinkedHashMap<>(binding.when());
        binding.options().forEach(parameter -> values.put(parameter.option(), value(binding, parameter)));
        binding.rules().forEach(rule -> {
            if (rule instanceof Rule.NotTogether exclusive) {
                exclusive.notTogether().stream()
                        .skip(1)
                        .forEach(name -> values.remove(
                                binding.parameter(name).orElseThrow().option()));
            }
        });
        return values;
    }

    static Object value(Binding binding, Parameter parameter) {
        if (parameter.name().equals("tq")) {
            String table = binding.report().name().startsWith("time") ? "time" : "finance";
            return QUERIES.get(table);
        }
        if (!parameter.values().isEmpty()) {
            return parameter.values().get(0);
        }
        if (parameter.format() != null) {
            return "2026-03-04T05:06:07";
        }
        return switch (parameter.type()) {
            case INTEGER ->
                parameter.maximum() == null ? 12345L : parameter.maximum().longValue();
            case NUMBER, DECIMAL -> new BigDecimal("12.50");
            case BOOLEAN -> true;
            case OBJECT -> members(binding, parameter);
            case LIST -> List.of(members(binding, parameter));
            case STRING -> parameter.columns().isEmpty() ? text(parameter) : List.of(row(parameter));
        };
    }

    private static String text(Parameter parameter) {
        if (parameter.example() != null) {
            return parameter.example();
        }
        return parameter.separator() == null ? "~ä b" + parameter.name() : "one" + parameter.separator() + "two";
    }

    private static Map<String, Object> row(Parameter parameter) {
        Map<String, Object> row = new LinkedHashMap<>();
        parameter.columns().forEach(column -> row.put(column, "a \"" + column + "\""));
        return row;
    }

    private static Map<String, Object> members(Binding binding, Parameter parameter) {
        Map<String, Object> members = new LinkedHashMap<>();
        List<String> keys = binding.rules().stream()
                .filter(Rule.Complete.class::isInstance)
                .map(Rule.Complete.class::cast)
                .filter(rule -> rule.complete().equals(parameter.name()))
                .findFirst()
                .map(rule -> rule.sets().get(0))
                .orElse(null);
        parameter.members().stream()
                .filter(member -> keys == null || keys.contains(member.name()))
                .forEach(member -> members.put(member.name(), value(binding, member)));
        return members.isEmpty() ? Map.of("key", "value") : members;
    }
}
