// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.catalog.Parameter;

/**
 * The operations of one group and the options that their routes can set.
 *
 * @param name        the name, e.g. {@code milestones}
 * @param description the subject of the group
 * @param operations  the operations in documented order
 */
record Group(String name, String description, List<Operation> operations) {

    /** The options of all its operations, in the order of their first appearance. */
    List<Option> options() {
        return options(operations);
    }

    /** The options of some operations, in the order of their first appearance. */
    static List<Option> options(List<Operation> operations) {
        Map<String, List<Option.Use>> options = new LinkedHashMap<>();
        for (Operation operation : operations) {
            uses(operation)
                    .forEach(use -> options.computeIfAbsent(use.parameter().option(), n -> new ArrayList<>())
                            .add(use));
        }
        return options.entrySet().stream()
                .map(e -> new Option(e.getKey(), List.copyOf(e.getValue())))
                .toList();
    }

    /** Every option that one of the operation's bindings makes use of, first the choices among the bindings. */
    private static List<Option.Use> uses(Operation operation) {
        return Stream.concat(
                        choices(operation).stream(),
                        operation.bindings().stream().flatMap(b -> b.options().stream()))
                .map(p -> new Option.Use(operation.shortName(), p, isRequired(p.option(), operation)))
                .toList();
    }

    /** Returns true if no binding works without the option. */
    private static boolean isRequired(String option, Operation operation) {
        return operation.bindings().stream()
                .allMatch(b -> b.options().stream().anyMatch(p -> p.option().equals(option) && p.required()));
    }

    private static List<Parameter> choices(Operation operation) {
        Map<String, Set<String>> choices = new LinkedHashMap<>();
        operation.bindings().forEach(b -> b.when()
                .forEach((k, v) ->
                        choices.computeIfAbsent(k, n -> new LinkedHashSet<>()).add(v)));
        return choices.entrySet().stream()
                .map(e -> Parameters.choice(e.getKey(), List.copyOf(e.getValue())))
                .toList();
    }
}
