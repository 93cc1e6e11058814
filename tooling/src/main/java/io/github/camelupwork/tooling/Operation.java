// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An operation as the catalog of the component states it; the record of the same name in its catalog package reads it.
 *
 * @param name     {@code group/name}
 * @param bindings the ways of calling it, REST first
 */
record Operation(String name, List<Binding> bindings) {

    String group() {
        return name.substring(0, name.indexOf('/'));
    }

    String shortName() {
        return name.substring(name.indexOf('/') + 1);
    }

    /** The binding that describes the operation to people: the first one. */
    Binding main() {
        return bindings.get(0);
    }

    /** The APIs that have it, as {@code api=} names them. */
    List<String> apis() {
        return bindings.stream()
                .map(b -> b.api().toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }

    /** Every option that one of its bindings makes use of, first the choices among the bindings. */
    List<Option.Use> options() {
        return Stream.concat(choices().stream(), bindings.stream().flatMap(b -> b.options().stream()))
                .map(p -> new Option.Use(shortName(), p, isRequired(p.option())))
                .toList();
    }

    /** Returns true if no binding works without the option. */
    private boolean isRequired(String option) {
        return bindings.stream()
                .allMatch(b -> b.options().stream().anyMatch(p -> p.option().equals(option) && p.required()));
    }

    private List<Parameter> choices() {
        Map<String, Set<String>> choices = new LinkedHashMap<>();
        bindings.forEach(b -> b.when().forEach((k, v) -> choices.computeIfAbsent(k, n -> new LinkedHashSet<>())
                .add(v)));
        return choices.entrySet().stream()
                .map(e -> Parameter.choice(e.getKey(), List.copyOf(e.getValue())))
                .toList();
    }
}
