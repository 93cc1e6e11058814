// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.benchmarks;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The settings of a run: {@code name=value} on the command line.
 *
 * @param values the values by their names
 */
public record Settings(Map<String, String> values) {

    /** @throws IllegalArgumentException if an argument is not of the form {@code name=value} or its name is not allowed */
    public static Settings of(String[] arguments, String... allowed) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            if (equals < 1 || !Arrays.asList(allowed).contains(argument.substring(0, equals))) {
                throw new IllegalArgumentException("'" + argument + "' is given; allowed is name=value with the names "
                        + String.join(", ", allowed));
            }
            values.put(argument.substring(0, equals), argument.substring(equals + 1));
        }
        return new Settings(values);
    }

    /** A text. */
    public String text(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    /** A whole number. */
    public int number(String name, int otherwise) {
        return Integer.parseInt(text(name, Integer.toString(otherwise)));
    }

    /** Texts, separated by commas. */
    public List<String> list(String name, String otherwise) {
        return List.of(text(name, otherwise).split(","));
    }
}
