// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.http;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.github.camelupwork.catalog.Binding;
import io.github.camelupwork.catalog.Location;
import io.github.camelupwork.catalog.Parameter;
import io.github.camelupwork.simulator.json.Json;
import io.github.camelupwork.simulator.operation.ApiError;

/**
 * The parameters of a call as its binding sees them: taken out of their wrapping, simple values as text, members as maps and
 * lists.
 *
 * @param known   by name on the wire; parameters that were not given, or given empty, are missing
 * @param unknown names that the binding does not have
 */
public record Arguments(Map<String, Object> known, List<String> unknown) {

    /**
     * Sorts what a request holds.
     *
     * @throws ApiError 400 if the wrapping parameter holds no JSON object
     */
    public static Arguments of(Router.Match match, RequestParameters parameters) {
        Map<String, Object> given = new LinkedHashMap<>(parameters.values());
        given.putAll(match.path());
        Binding binding = match.binding();
        Map<String, Object> wrapped = unwrap(binding.wrap(), given);
        Map<String, Object> known = new LinkedHashMap<>();
        for (Parameter parameter : binding.parameters()) {
            boolean inside = binding.wrap() != null && parameter.in() == Location.BODY;
            put(known, parameter, (inside ? wrapped : given).remove(parameter.name()));
        }
        given.keySet().removeAll(binding.fixed().keySet());
        match.path().forEach((name, value) -> {
            if (given.remove(name) != null) {
                known.put(name, value);
            }
        });
        List<String> unknown = new ArrayList<>(given.keySet());
        unknown.addAll(wrapped.keySet());
        return new Arguments(known, List.copyOf(unknown));
    }

    private static Map<String, Object> unwrap(String wrap, Map<String, Object> given) {
        Object value = wrap == null ? null : given.remove(wrap);
        if (value == null) {
            return new LinkedHashMap<>();
        }
        if (parsed(value) instanceof Map<?, ?> map) {
            return texts(map);
        }
        throw new ApiError(400, 400, "Bad Request - " + wrap + " is no JSON object");
    }

    private static void put(Map<String, Object> known, Parameter parameter, Object value) {
        Object shaped = value == null ? null : shape(parameter, value);
        if (shaped != null && !"".equals(shaped)) {
            known.put(parameter.name(), shaped);
        }
    }

    private static Object shape(Parameter parameter, Object value) {
        return switch (parameter.type()) {
            case OBJECT -> parsed(value) instanceof Map<?, ?> map ? members(parameter, map) : plain(value);
            case LIST -> list(parameter, value);
            default -> plain(value);
        };
    }

    private static Object list(Parameter parameter, Object value) {
        Object parsed = parameter.separator() != null && value instanceof String ? value : parsed(value);
        if (parsed instanceof Map<?, ?> numbered) {
            return elements(parameter, numbered.values());
        }
        if (parsed instanceof Collection<?> several) {
            return elements(parameter, several);
        }
        return plain(value);
    }

    private static Object elements(Parameter parameter, Collection<?> values) {
        if (parameter.members().isEmpty() && parameter.separator() != null) {
            return values.stream().map(String::valueOf).collect(Collectors.joining(parameter.separator()));
        }
        return values.stream()
                .map(value -> value instanceof Map<?, ?> map ? members(parameter, map) : plain(value))
                .toList();
    }

    private static Map<String, Object> members(Parameter parameter, Map<?, ?> values) {
        Map<String, Object> shaped = texts(values);
        for (Parameter member : parameter.members()) {
            shaped.computeIfPresent(member.name(), (name, value) -> shape(member, value));
        }
        shaped.replaceAll((name, value) -> plain(value));
        return shaped;
    }

    private static Object plain(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> texts = texts(map);
            texts.replaceAll((name, member) -> plain(member));
            return texts;
        }
        if (value instanceof Collection<?> several) {
            return several.stream().map(Arguments::plain).toList();
        }
        return value instanceof BigDecimal number ? number.toPlainString() : String.valueOf(value);
    }

    private static Map<String, Object> texts(Map<?, ?> map) {
        Map<String, Object> texts = new LinkedHashMap<>();
        map.forEach((name, value) -> {
            if (value != null) {
                texts.put(String.valueOf(name), value);
            }
        });
        return texts;
    }

    private static Object parsed(Object value) {
        boolean json = value instanceof String text && (text.startsWith("{") || text.startsWith("["));
        try {
            return json ? Json.read((String) value) : value;
        } catch (IllegalArgumentException e) {
            return value;
        }
    }
}
