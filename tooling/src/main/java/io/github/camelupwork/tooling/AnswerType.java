// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The type of an answer, or of a part of one.
 *
 * @param kind   the type that its value has in a record
 * @param wire   the type that its value has in a row, by the API's own documentation; {@link Kind#EMPTY} if unknown
 * @param list   true if it is a list of these
 * @param fields the members of an object, by their names; empty for anything else
 * @param sample a documented value as text; nullable
 * @param name   the name of the object's type in Upwork's schema; nullable
 */
record AnswerType(Kind kind, Kind wire, boolean list, Map<String, AnswerField> fields, String sample, String name) {

    /** The types that values have. */
    enum Kind {
        TEXT,
        INTEGER,
        DECIMAL,
        BOOLEAN,
        DATE,
        INSTANT,
        OBJECT,
        /** Objects, lists and plain values, depending on the API. */
        ANY,
        /** Nothing but empty values is documented. */
        EMPTY
    }

    private static final Set<Kind> NUMBERS = Set.of(Kind.INTEGER, Kind.DECIMAL);
    private static final Set<Kind> MOMENTS = Set.of(Kind.DATE, Kind.INSTANT);

    static AnswerType of(Kind kind, Kind wire, String sample) {
        return new AnswerType(kind, wire, false, Map.of(), sample, null);
    }

    static AnswerType object(Map<String, AnswerField> fields, String name) {
        return new AnswerType(Kind.OBJECT, Kind.OBJECT, false, fields, null, name);
    }

    AnswerType asList(boolean isList) {
        return new AnswerType(kind, wire, isList, fields, sample, name);
    }

    boolean isObject() {
        return kind == Kind.OBJECT;
    }

    WireType wireType() {
        return new WireType(wire, list);
    }

    /** The same fields, with the types that they have in a wider object. */
    AnswerType as(AnswerType wider) {
        Map<String, AnswerField> typed = new LinkedHashMap<>();
        fields.forEach((key, field) ->
                typed.put(key, new AnswerField(key, wider.fields.get(key).type(), field.apis())));
        return object(typed, name);
    }

    /** The type that holds the values of both. */
    AnswerType merge(AnswerType other) {
        if (kind == Kind.EMPTY || other.kind == Kind.EMPTY) {
            AnswerType known = kind == Kind.EMPTY ? other : this;
            return known.asList(list || other.list);
        }
        Kind both = kind(other);
        Map<String, AnswerField> members = new LinkedHashMap<>();
        if (both == Kind.OBJECT) {
            members.putAll(fields);
            other.fields.forEach((key, field) -> members.merge(key, field, AnswerField::merge));
        }
        return new AnswerType(
                both,
                wire == other.wire ? wire : both,
                list || other.list,
                members,
                sample == null ? other.sample : sample,
                name == null ? other.name : name);
    }

    private Kind kind(AnswerType other) {
        if (kind == other.kind) {
            return kind;
        }
        if (isObject() || other.isObject() || kind == Kind.ANY || other.kind == Kind.ANY) {
            return Kind.ANY;
        }
        if (NUMBERS.contains(kind) && NUMBERS.contains(other.kind)) {
            return Kind.DECIMAL;
        }
        if (MOMENTS.contains(kind) && MOMENTS.contains(other.kind)) {
            return Kind.INSTANT;
        }
        return kind == Kind.TEXT && fits(other.kind)
                ? other.kind
                : other.kind == Kind.TEXT && other.fits(kind) ? kind : Kind.TEXT;
    }

    /** Returns true if the documented text can be read as such a value. */
    private boolean fits(Kind typed) {
        return sample != null
                && switch (typed) {
                    case INTEGER -> sample.matches("[+-]?\\d{1,18}");
                    case DECIMAL -> sample.matches("[+-]?\\d+(\\.\\d+)?");
                    case BOOLEAN -> sample.matches("true|false|0|1");
                    case DATE, INSTANT -> SampleDates.kind(sample) != null;
                    default -> false;
                };
    }
}
