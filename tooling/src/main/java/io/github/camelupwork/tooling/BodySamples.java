// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Writes the message body that a route gets, with the fields that one API gives and a documented or an invented value for each. */
final class BodySamples {

    private static final String DAY = "2026-11-30";

    private final String api;

    private BodySamples(String api) {
        this.api = api;
    }

    /** The body as JSON text; null if nothing is known of it. */
    static String of(OperationAnswer answer, String api) {
        if (answer.type() == null || answer.isObject() && !answer.apis().contains(api)) {
            return null;
        }
        Object one = answer.isObject()
                ? new BodySamples(api).object(answer.type())
                : plain(answer.type().wire(), answer.type());
        try {
            return Examples.pretty(
                    JsonMapper.builder().build().writeValueAsString(answer.isSeveral() ? List.of(one) : one));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Object> object(AnswerType type) {
        Map<String, Object> members = new LinkedHashMap<>();
        type.fields().values().stream()
                .filter(field -> field.apis().containsKey(api))
                .forEach(field -> members.put(field.name(), value(field)));
        return members;
    }

    private Object value(AnswerField field) {
        WireType wire = field.apis().get(api);
        boolean object = wire.kind() == AnswerType.Kind.OBJECT && field.type().isObject();
        Object one = object ? object(field.type()) : plain(wire.kind(), field.type());
        return wire.list() ? List.of(one) : one;
    }

    private static Object plain(AnswerType.Kind kind, AnswerType type) {
        boolean known = type.sample() != null;
        return switch (kind) {
            case INTEGER -> known && type.sample().matches("\\d{1,18}") ? Long.valueOf(type.sample()) : 1L;
            case DECIMAL ->
                known && type.sample().matches("\\d+(\\.\\d+)?")
                        ? new BigDecimal(type.sample())
                        : new BigDecimal("12.50");
            case BOOLEAN -> true;
            case DATE -> DAY;
            case EMPTY -> "";
            case OBJECT, ANY -> Map.of();
            case TEXT, INSTANT -> known ? type.sample() : text(type.kind());
        };
    }

    private static String text(AnswerType.Kind kind) {
        return switch (kind) {
            case DATE -> DAY;
            case INSTANT -> DAY + "T12:00:00Z";
            default -> "...";
        };
    }
}
