// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
            operation.options().forEach(use -> options.computeIfAbsent(
                            use.parameter().option(), n -> new ArrayList<>())
                    .add(use));
        }
        return options.entrySet().stream()
                .map(e -> new Option(e.getKey(), List.copyOf(e.getValue())))
                .toList();
    }
}
