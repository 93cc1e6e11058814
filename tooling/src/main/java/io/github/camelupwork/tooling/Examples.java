// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Binding;
import io.github.camelupwork.catalog.Effect;
import io.github.camelupwork.catalog.Location;
import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.catalog.Parameter;
import io.github.camelupwork.catalog.Rule;

/**
 * Writes route examples that call an operation with its required options only; a value without a documented example
 * is a placeholder.
 */
final class Examples {

    private static final String UNSAFE = ".*[&%+#?].*";
    private static final String YAML_KEY = "- setHeader:\n    name: CamelUpwork.PaymentKey\n    expression:\n"
            + "      simple:\n        expression: \"${header.documentNumber}\"\n";
    private static final String JAVA_KEY = ".setHeader(UpworkConstants.PAYMENT_KEY, header(\"documentNumber\"))\n";

    private Examples() {}

    static String yaml(Operation operation) {
        String parameters = values(operation).entrySet().stream()
                .map(e -> "\n      " + e.getKey() + ": " + quote(raw(e.getValue())))
                .collect(Collectors.joining());
        return (isMoney(operation) ? YAML_KEY : "") + "- to:\n    uri: upwork:" + operation.name()
                + (parameters.isEmpty() ? "" : "\n    parameters:" + parameters);
    }

    static String java(Operation operation) {
        String query = values(operation).entrySet().stream()
                .map(e -> e.getKey() + "=" + raw(e.getValue()))
                .collect(Collectors.joining("&"));
        return (isMoney(operation) ? JAVA_KEY : "") + ".to("
                + quote("upwork:" + operation.name() + (query.isEmpty() ? "" : "?" + query)) + ")";
    }

    /** With a builder: values need no {@code RAW}. */
    static String builder(Operation operation) {
        String setters = values(operation).entrySet().stream()
                .map(e -> e.getKey().equals("api")
                        ? ".api(ApiOption." + e.getValue() + ")"
                        : "." + Names.member(e.getKey()) + "(" + quote(e.getValue()) + ")")
                .collect(Collectors.joining());
        return (isMoney(operation) ? JAVA_KEY : "") + ".to(upwork()." + operation.group() + "()."
                + Names.member(operation.shortName()) + "()" + setters + ")";
    }

    private static boolean isMoney(Operation operation) {
        return operation.main().effect() == Effect.MONEY;
    }

    /** JSON over several lines, the same on every system. */
    static String pretty(String json) {
        try {
            JsonMapper mapper = JsonMapper.builder()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                    .build();
            DefaultIndenter indent = new DefaultIndenter("  ", "\n");
            DefaultPrettyPrinter printer =
                    new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent);
            return mapper.writer(printer).writeValueAsString(mapper.readTree(json));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the values that the first binding needs and the account does not provide. */
    private static Map<String, String> values(Operation operation) {
        Binding binding = operation.main();
        Map<String, String> values = new LinkedHashMap<>();
        if (!EnumSet.of(Api.REST, Api.LOCAL).contains(binding.api())
                && !operation.group().equals("graphql")) {
            values.put("api", binding.api().id());
        }
        boolean selected = operation.bindings().stream()
                        .filter(other ->
                                other.api() == binding.api() && other.when().equals(binding.when()))
                        .count()
                > 1;
        binding.options().stream()
                .filter(p -> p.required() && (isOpen(p) || selected && p.in() == Location.PATH))
                .forEach(p -> values.put(p.option(), value(p)));
        binding.rules().forEach(rule -> obey(rule, binding, values));
        return values;
    }

    private static boolean isOpen(Parameter parameter) {
        return parameter.means() == null && parameter.defaultValue() == null;
    }

    /** Adds what a rule asks for beyond the required. */
    private static void obey(Rule rule, Binding binding, Map<String, String> values) {
        if (rule instanceof Rule.AtLeastOne some) {
            List<Parameter> choice = parameters(some.atLeastOne(), binding);
            if (choice.stream().allMatch(p -> isOpen(p) && !values.containsKey(p.option()))) {
                choice.stream().limit(1).forEach(p -> values.put(p.option(), value(p)));
            }
        }
        if (rule instanceof Rule.When when
                && parameters(List.of(when.parameter()), binding).stream()
                        .anyMatch(p -> when.value().equals(values.get(p.option())))) {
            parameters(when.require(), binding).forEach(p -> values.putIfAbsent(p.option(), value(p)));
        }
    }

    private static List<Parameter> parameters(List<String> names, Binding binding) {
        return binding.options().stream().filter(p -> names.contains(p.name())).toList();
    }

    private static String value(Parameter parameter) {
        if (parameter.example() != null) {
            return parameter.example();
        }
        return parameter.values().isEmpty()
                ? "{{" + parameter.option() + "}}"
                : parameter.values().get(0);
    }

    private static String raw(String value) {
        return value.matches(UNSAFE) ? "RAW(" + value + ")" : value;
    }

    /** Both languages read this form of a text. */
    private static String quote(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
