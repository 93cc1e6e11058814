// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A field of an answer.
 *
 * @param name the name in the answer
 * @param type the type that holds the values of all APIs that have it
 * @param apis the APIs that have it, each with the type of its value
 */
record AnswerField(String name, AnswerType type, Map<String, WireType> apis) {

    static AnswerField of(String name, AnswerType type, String api) {
        return new AnswerField(name, type, Map.of(api, type.wireType()));
    }

    AnswerField merge(AnswerField other) {
        Map<String, WireType> all = new LinkedHashMap<>(apis);
        other.apis.forEach((api, wire) -> all.merge(api, wire, (a, b) -> a.isEmpty() ? b : a));
        return new AnswerField(name, type.merge(other.type), all);
    }

    /** Returns true if the APIs that have it answer values of different types. */
    boolean differs() {
        return apis.values().stream().filter(wire -> !wire.isEmpty()).distinct().count() > 1;
    }
}
