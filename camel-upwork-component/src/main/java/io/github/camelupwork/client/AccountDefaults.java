// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The defaults of an account - its company, team, agency, person - by meaning: {@code company.id}, {@code
 * team.reference} and so on. Set once on the component, they fill the parameters of that meaning.
 *
 * @param values the defaults by meaning
 */
public record AccountDefaults(Map<String, String> values) {

    public AccountDefaults {
        values = Map.copyOf(values);
    }

    /** The configured value of that meaning. */
    public Optional<String> get(String meaning) {
        return Optional.ofNullable(values.get(meaning));
    }

    /** The component property that sets this meaning: {@code team.reference} is {@code teamReference}. */
    public static String property(String meaning) {
        String joined = Arrays.stream(meaning.split("\\."))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
        return Character.toLowerCase(joined.charAt(0)) + joined.substring(1);
    }
}
