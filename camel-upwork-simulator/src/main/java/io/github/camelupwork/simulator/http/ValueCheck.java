// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.http;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.github.camelupwork.catalog.Parameter;
import io.github.camelupwork.catalog.ParameterType;
import io.github.camelupwork.catalog.Role;

/** Checks the value of one parameter: type, allowed values, bounds, lengths, counts, dates. */
final class ValueCheck {

    private static final List<String> BOOLEANS = List.of("true", "false", "0", "1", "yes", "no", "t", "f");
    private static final Pattern PAGE = Pattern.compile("\\d+(;\\d+)?");

    private ValueCheck() {}

    static Optional<Violation> violation(Parameter parameter, Object value) {
        if (value instanceof Map) {
            return parameter.type() == ParameterType.OBJECT
                    ? Optional.empty()
                    : wrong(parameter, value, "a simple value");
        }
        if (value instanceof List<?> several) {
            return parameter.type() == ParameterType.LIST
                    ? elements(parameter, several.stream().map(Object::toString).toList())
                    : wrong(parameter, value, "one value");
        }
        return text(parameter, value.toString());
    }

    private static Optional<Violation> text(Parameter parameter, String value) {
        if (parameter.role() == Role.PAGING) {
            return paging(parameter, value);
        }
        if (parameter.maxLength() != null && value.getBytes(StandardCharsets.UTF_8).length > parameter.maxLength()) {
            return wrong(parameter, value.length() + " characters", "at most " + parameter.maxLength() + " bytes");
        }
        if (!parameter.columns().isEmpty() || parameter.type() == ParameterType.OBJECT) {
            return parameter.type() == ParameterType.OBJECT
                            && parameter.columns().isEmpty()
                    ? wrong(parameter, value, "an object")
                    : Optional.empty();
        }
        return elements(
                parameter,
                parameter.separator() == null
                        ? List.of(value)
                        : Arrays.asList(value.split(Pattern.quote(parameter.separator()), -1)));
    }

    private static Optional<Violation> elements(Parameter parameter, List<String> values) {
        if (parameter.maxItems() != null && values.size() > parameter.maxItems()) {
            return wrong(parameter, values.size() + " values", "at most " + parameter.maxItems());
        }
        return values.stream()
                .flatMap(value -> ends(parameter, value))
                .map(value -> single(parameter, value))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The two ends of a range, either of which may be left open; a value that is none is its own end. */
    private static Stream<String> ends(Parameter parameter, String value) {
        return parameter.range() == null || !value.contains(parameter.range())
                ? Stream.of(value)
                : Arrays.stream(value.split(Pattern.quote(parameter.range()), 2))
                        .filter(end -> !end.isBlank());
    }

    private static Optional<Violation> single(Parameter parameter, String value) {
        if (!parameter.values().isEmpty()) {
            return parameter.values().contains(value)
                    ? Optional.empty()
                    : wrong(parameter, value, parameter.values().toString());
        }
        if (parameter.format() != null) {
            return date(parameter, value);
        }
        return switch (parameter.type()) {
            case INTEGER ->
                value.matches("-?\\d{1,30}") ? bounds(parameter, value) : wrong(parameter, value, "a whole number");
            case NUMBER, DECIMAL ->
                value.matches("-?\\d{1,30}(\\.\\d{1,30})?")
                        ? bounds(parameter, value)
                        : wrong(parameter, value, "a number");
            case BOOLEAN -> BOOLEANS.contains(value) ? Optional.empty() : wrong(parameter, value, BOOLEANS.toString());
            default -> Optional.empty();
        };
    }

    private static Optional<Violation> bounds(Parameter parameter, String value) {
        BigDecimal number = new BigDecimal(value);
        if (parameter.minimum() != null && number.compareTo(parameter.minimum()) < 0) {
            return wrong(parameter, value, "at least " + parameter.minimum());
        }
        return parameter.maximum() != null && number.compareTo(parameter.maximum()) > 0
                ? wrong(parameter, value, "at most " + parameter.maximum())
                : Optional.empty();
    }

    private static Optional<Violation> date(Parameter parameter, String value) {
        try {
            DateTimeFormatter.ofPattern(parameter.format()).parse(value);
            return Optional.empty();
        } catch (DateTimeException e) {
            return wrong(parameter, value, parameter.format());
        }
    }

    private static Optional<Violation> paging(Parameter parameter, String value) {
        boolean plain = parameter.type() != ParameterType.STRING
                || PAGE.matcher(value).matches()
                || parameter.name().equals("cursor");
        return plain ? Optional.empty() : wrong(parameter, value, "offset;count");
    }

    private static Optional<Violation> wrong(Parameter parameter, Object value, String allowed) {
        return Optional.of(Violation.wrong(parameter.name(), value, allowed));
    }
}
