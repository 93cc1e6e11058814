// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.graphql;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.github.camelupwork.catalog.Binding;
import io.github.camelupwork.catalog.Document;
import io.github.camelupwork.catalog.Parameter;
import io.github.camelupwork.json.Numbers;

/** The request body that executes a document. */
public final class GraphQLRequest {

    private static final int CENTS = 2;
    private static final String SEPARATOR = ";";
    private static final String TOGETHER = "\\+";
    private static final Set<String> TRUE = Set.of("true", "1", "yes");

    private GraphQLRequest() {}

    /**
     * Returns the JSON object to post, as a map.
     *
     * @param binding a binding with a document
     * @param values  the checked values by parameter name; a parameter without a value is not sent
     */
    public static Map<String, Object> of(Binding binding, Map<String, ?> values) {
        Document document = binding.document();
        Map<String, Object> variables = new LinkedHashMap<>();
        for (Document.Variable variable : document.variables()) {
            Object value = values.get(variable.parameter());
            if (value != null) {
                variables.put(
                        variable.name(),
                        write(variable, binding.parameter(variable.parameter()).orElseThrow(), value));
            }
        }
        return of(document.text(), variables, document.name());
    }

    /**
     * Returns the JSON object to post, as a map.
     *
     * @param operationName null if the document has one operation only
     */
    public static Map<String, Object> of(String query, Map<String, ?> variables, String operationName) {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("query", query);
        request.put("variables", variables);
        if (operationName != null) {
            request.put("operationName", operationName);
        }
        return request;
    }

    private static Object write(Document.Variable variable, Parameter parameter, Object value) {
        if (!variable.list()) {
            return one(variable, parameter, value);
        }
        return many(parameter, value).stream()
                .map(item -> one(variable, parameter, item))
                .flatMap(item -> several(variable, item))
                .toList();
    }

    /** One value of REST may stand for several. */
    private static Stream<?> several(Document.Variable variable, Object item) {
        return variable.values().containsValue(item)
                ? Arrays.stream(item.toString().split(TOGETHER))
                : Stream.of(item);
    }

    private static Collection<?> many(Parameter parameter, Object value) {
        if (value instanceof Collection<?> several) {
            return several;
        }
        if (value instanceof CharSequence text && text.toString().isBlank()) {
            return List.of();
        }
        String separator = parameter.separator() == null ? SEPARATOR : parameter.separator();
        return value instanceof CharSequence text
                ? Arrays.stream(text.toString().split(Pattern.quote(separator)))
                        .map(String::strip)
                        .toList()
                : List.of(value);
    }

    private static Object one(Document.Variable variable, Parameter parameter, Object value) {
        if (value instanceof Map<?, ?> object) {
            return variable.members().isEmpty() ? object : members(variable, object);
        }
        if (value instanceof Collection) {
            return value;
        }
        if (variable.cents()) {
            String cents = Numbers.parse(value.toString())
                    .movePointRight(CENTS)
                    .toBigIntegerExact()
                    .toString();
            return number(variable.type()) ? Long.valueOf(cents) : cents;
        }
        String text = Numbers.plain(value);
        return typed(
                variable.type(),
                variable.format() == null
                        ? variable.values().getOrDefault(text, text)
                        : date(variable, parameter, text));
    }

    private static Map<String, Object> members(Document.Variable variable, Map<?, ?> object) {
        Map<String, Object> written = new LinkedHashMap<>();
        object.forEach((name, value) -> {
            if (variable.members().containsKey(name)) {
                written.put(variable.members().get(name), value);
            }
        });
        return written;
    }

    private static String date(Document.Variable variable, Parameter parameter, String text) {
        return (parameter.format() == null
                        ? WireDates.read(text)
                        : WireDates.read(text, parameter.format()).or(() -> WireDates.read(text)))
                .map((Instant moment) -> WireDates.write(moment, variable.format()))
                .orElse(text);
    }

    private static Object typed(String type, String text) {
        return switch (type) {
            case "Int", "Long" -> Long.valueOf(text);
            case "Float" -> Numbers.parse(text);
            case "Boolean" -> TRUE.contains(text);
            default -> text;
        };
    }

    private static boolean number(String type) {
        return Set.of("Int", "Long", "Float").contains(type);
    }
}
