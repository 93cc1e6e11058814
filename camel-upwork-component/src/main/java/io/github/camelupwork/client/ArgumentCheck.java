// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.camelupwork.catalog.Binding;
import io.github.camelupwork.catalog.Effect;
import io.github.camelupwork.catalog.Location;
import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.catalog.Parameter;
import io.github.camelupwork.catalog.Rule;
import io.github.camelupwork.catalog.Suggestion;
import io.github.camelupwork.exception.UpworkArgumentException;
import io.github.camelupwork.json.Texts;

/** Checks the arguments of the route against the catalog, before anything is sent. Stateless. */
public final class ArgumentCheck {

    private static final int SHOWN = 60;
    private static final Set<String> NO_SEGMENTS = Set.of("", ".", "..");

    /** Servers cut a segment at these, also where they are part of a value. */
    private static final Pattern BETWEEN_SEGMENTS = Pattern.compile("[;/\\\\,]");

    private final ValueConverter converter = new ValueConverter();
    private final Validation validation;

    /** A check of what the reference says and its samples keep. */
    public ArgumentCheck() {
        this(Validation.lenient);
    }

    /** @param validation the extent of the checks */
    public ArgumentCheck(Validation validation) {
        this.validation = validation;
    }

    /**
     * Checks the values that are there, and nothing about those that may still come: for the start of a route.
     *
     * @return the values for the wire, by name on the wire
     * @throws UpworkArgumentException if a value is not allowed
     */
    public Map<String, Object> checkGiven(Operation operation, Binding binding, Arguments arguments) {
        checkFits(operation, binding, arguments);
        return convert(operation, binding, arguments);
    }

    /** An option of another role or selector would silently do nothing. */
    private static void checkFits(Operation operation, Binding binding, Arguments arguments) {
        if (arguments.options().isEmpty()) {
            return;
        }
        Set<String> fitting = Stream.concat(
                        binding.options().stream().map(Parameter::option), binding.when().keySet().stream())
                .collect(Collectors.toSet());
        arguments.options().stream()
                .filter(option -> !fitting.contains(option))
                .findFirst()
                .ifPresent(option -> {
                    throw new UpworkArgumentException(
                            operation.name(),
                            option,
                            "option '" + option + "' in "
                                    + arguments.get(option).orElseThrow().source() + " does not go with "
                                    + chosenBy(binding)
                                    + "; what goes is "
                                    + fitting.stream().sorted().collect(Collectors.joining(", ")),
                            null);
                });
    }

    private static String chosenBy(Binding binding) {
        return binding.when().isEmpty()
                ? "the call " + binding.reference()
                : binding.when().entrySet().stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    /**
     * Checks everything: values, required ones, conditions over several.
     *
     * @return the values for the wire, by name on the wire
     * @throws UpworkArgumentException if something is missing or not allowed
     */
    public Map<String, Object> check(Operation operation, Binding binding, Arguments arguments) {
        Map<String, Object> values = convert(operation, binding, arguments);
        if (validation == Validation.off) {
            return values;
        }
        RuleCheck rules = new RuleCheck(binding, values, validation == Validation.strict);
        List<Parameter> missing = binding.options().stream()
                .filter(parameter ->
                        parameter.required() && parameter.defaultValue() == null && !rules.isThere(parameter.name()))
                .toList();
        if (!missing.isEmpty()) {
            throw new UpworkArgumentException(
                    operation.name(), missing.get(0).option(), missing(operation, missing), null);
        }
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
        if (arguments.options().isEmpty()) {
            return;
        }
        List<String> known = bindings.stream()
                .flatMap(binding -> Stream.concat(
                        binding.options().stream().map(Parameter::option), binding.when().keySet().stream()))
                .distinct()
                .sorted()
                .toList();
        arguments.options().stream()
                .filter(option -> !known.contains(option))
                .findFirst()
                .ifPresent(option -> {
                    throw new UpworkArgumentException(
                            operation.name(),
                            option,
                            "unknown option '" + option + "' in "
                                    + arguments.get(option).orElseThrow().source()
                                    + elsewhere(operation, bindings, option).orElse(Suggestion.text(option, known))
                                    + (known.isEmpty() ? "; it has none" : "; known are " + String.join(", ", known)),
                            null);
                });
    }

    /** The other APIs, or roles, whose form of the operation takes the option. */
    private static Optional<String> elsewhere(Operation operation, List<Binding> bindings, String option) {
        String used = apis(bindings.stream());
        String others = apis(operation.bindings().stream()
                .filter(binding -> !bindings.contains(binding))
                .filter(binding -> binding.option(option).isPresent()));
        return others.isEmpty() || others.equals(used)
                ? Optional.empty()
                : Optional.of(": the operation takes it with api=" + others + ", and this endpoint uses api=" + used);
    }

    private static String apis(Stream<Binding> bindings) {
        return bindings.map(binding -> binding.api().name().toLowerCase(Locale.ROOT))
                .distinct()
                .collect(Collectors.joining(" or "));
    }

    private Map<String, Object> convert(Operation operation, Binding binding, Arguments arguments) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Parameter parameter : binding.options()) {
            arguments
                    .get(parameter.option())
                    .ifPresent(argument -> values.put(parameter.name(), convert(operation, parameter, argument)));
        }
        return values;
    }

    private Object convert(Operation operation, Parameter parameter, Argument argument) {
        try {
            return argument.as(parameter, value -> convert(parameter, value));
        } catch (ValueConverter.InvalidValueException e) {
            if (validation == Validation.off && isPlain(argument.value())) {
                return argument.value().toString();
            }
            throw invalid(operation, parameter, argument, e.getMessage(), null);
        } catch (RuntimeException e) {
            throw invalid(operation, parameter, argument, "cannot be read: " + e.getMessage(), e);
        } catch (StackOverflowError e) {
            throw invalid(operation, parameter, argument, "is nested too deep to be read", null);
        }
    }

    private Object convert(Parameter parameter, Object given) {
        Object value = converter.convert(parameter, given);
        if (parameter.in() == Location.PATH
                && Stream.of(BETWEEN_SEGMENTS.split(value.toString(), -1)).anyMatch(ArgumentCheck::isNoSegment)) {
            throw new ValueConverter.InvalidValueException("is no part of a path: it would name something else");
        }
        return value;
    }

    private static UpworkArgumentException invalid(
            Operation operation, Parameter parameter, Argument argument, String why, Exception cause) {
        return new UpworkArgumentException(
                operation.name(),
                parameter.option(),
                "option '" + parameter.option() + "' in " + argument.source() + " is '" + shown(argument.value())
                        + "', which " + why,
                cause);
    }

    private static boolean isNoSegment(String part) {
        return NO_SEGMENTS.contains(part.strip());
    }

    /** Returns true if the value can be written without knowing its type. */
    private static boolean isPlain(Object value) {
        return value instanceof CharSequence || value instanceof Number || value instanceof Boolean;
    }

    private static String shown(Object value) {
        String text;
        try {
            text = String.valueOf(value);
        } catch (RuntimeException | StackOverflowError e) {
            text = "a " + value.getClass().getName();
        }
        return Texts.shortened(text, SHOWN);
    }

    private static String missing(Operation operation, List<Parameter> missing) {
        String names = join(missing, "'%s'");
        String properties = missing.stream()
                .map(Parameter::means)
                .filter(Objects::nonNull)
                .map(AccountDefaults::property)
                .map("'%s'"::formatted)
                .distinct()
                .collect(Collectors.joining(", "));
        return "missing " + (missing.size() == 1 ? "option " : "options ") + names + ": give "
                + (missing.size() == 1 ? "it" : "them")
                + " in the endpoint URI, by header " + join(missing, "CamelUpwork.%s")
                + (operation.effect() == Effect.READ ? "" : " or in the message body")
                + (properties.isEmpty() ? "" : "; or set " + properties + " once on the component");
    }

    private static String join(List<Parameter> parameters, String format) {
        return parameters.stream().map(Parameter::option).map(format::formatted).collect(Collectors.joining(", "));
    }
}
