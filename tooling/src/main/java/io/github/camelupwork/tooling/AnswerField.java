// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A field of an answer.
 *
 * @param name the name in the answer
 * @param type the type that holds the values of all APIs that have it
 * @param apis the APIs that have it, each with the type of the value in words
 */
record AnswerField(String name, AnswerType type, Map<String, String> apis) {

    private static final String EMPTY = "empty";

    static AnswerField of(String name, AnswerType type, String api) {
        return new AnswerField(name, type, Map.of(api, type.words()));
    }

    AnswerField merge(AnswerField other) {
        Map<String, String> all = new LinkedHashMap<>(apis);
        other.apis.forEach((api, words) -> all.merge(api, words, (a, b) -> a.endsWith(EMPTY) ? b : a));
        return new AnswerField(name, type.merge(other.type), all);
    }

    /** Returns true if the APIs that have it answer values of different types. */
    boolean differs() {
        Set<String> words =
                apis.values().stream().filter(each -> !each.endsWith(EMPTY)).collect(Collectors.toSet());
        return words.size() > 1;
    }
}
