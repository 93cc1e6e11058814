// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.github.camelupwork.catalog.Binding;
import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.catalog.Parameter;
import io.github.camelupwork.catalog.Rule;
import io.github.camelupwork.catalog.Suggestion;
import io.github.camelupwork.exception.UpworkArgumentException;

/** Checks what the route gave against the catalogue, before anything is sent. Stateless. */
public final class ArgumentCheck {

    private static final int SHOWN = 60;

    private final ValueConverter converter = new ValueConverter();

    /**
     * Checks the values that are there, and nothing about those that may still come: for the start of a route.
     *
     * @throws UpworkArgumentException if a value is not allowed
     */
    public void checkGiven(Operation operation, Binding binding, Arguments arguments) {
        convert(operation, binding, arguments);
    }

    /**
     * Checks everything: values, required ones, conditions over several.
     *
     * @return the values for the wire, by name on the wire
     * @throws UpworkArgumentException if something is missing or not allowed
     */
    public Map<String, Object> check(Operation operation, Binding binding, Arguments arguments) {
        Map<String, Object> values = convert(operation, binding, arguments);
        List<String> missing = binding.options().stream()
                .filter(parameter -> parameter.required() && !values.containsKey(parameter.name()))
                .map(Parameter::option).toList();
        if (!missing.isEmpty()) {
            throw new UpworkArgumentException(operation.name(), missing.get(0), missing(missing), null);
        }
        RuleCheck rules = new RuleCheck(binding, values);
        for (Rule rule : binding.rules()) {
            rules.violation(rule).ifPresent(violation -> {
                throw new UpworkArgumentException(operation.name(), null, violation, null);
            });
        }
        return values;
    }

    /**
     * Refuses an option that the operation does not have.
     *
     * @throws UpworkArgumentException naming the options it has
     */
    public void checkKnown(Operation operation, List<Binding> bindings, Arguments arguments) {
        List<String> known = bindings.stream()
                .flatMap(binding -> java.util.stream.Stream.concat(
                        binding.options().stream().map(Parameter::option), binding.when().keySet().stream()))
                .distinct().sorted().toList();
        arguments.options().stream().filter(option -> !known.contains(option)).findFirst().ifPresent(option -> {
            throw new UpworkArgumentException(operation.name(), option,
                    "unknown option '" + option + "' in " + arguments.get(option).orElseThrow().source()
                            + Suggestion.text(option, known)
                            + (known.isEmpty() ? "; it has none" : "; known are " + String.join(", ", known)), null);
        });
    }

    private Map<String, Object> convert(Operation operation, Binding binding, Arguments arguments) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Parameter parameter : binding.options()) {
            arguments.get(parameter.option()).ifPresent(
                    argument -> values.put(parameter.name(), convert(operation, parameter, argument)));
        }
        return values;
    }

    private Object convert(Operation operation, Parameter parameter, Argument argument) {
        try {
            return converter.convert(parameter, argument.value());
        } catch (ValueConverter.InvalidValueException e) {
            throw new UpworkArgumentException(operation.name(), parameter.option(),
                    "option '" + parameter.option() + "' in " + argument.source() + " is '" + shown(argument.value())
                            + "', which " + e.getMessage(), null);
        }
    }

    private static String shown(Object value) {
        String text = String.valueOf(value);
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
    }

    private static String missing(List<String> options) {
        String names = options.stream().map(option -> "'" + option + "'").collect(Collectors.joining(", "));
        String headers = options.stream().map(option -> "CamelUpwork." + option).collect(Collectors.joining(", "));
        return "missing " + (options.size() == 1 ? "option " : "options ") + names + ": give it in the endpoint URI, by header "
                + headers + " or, for a write, in the message body";
    }
}
