// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import java.util.List;
import java.util.function.Predicate;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * An operation as the catalogue of the component states it; the component of the same name in its catalog package reads it.
 *
 * @param name     {@code group/name}
 * @param bindings the ways it is carried, REST first
 */
record Operation(String name, List<Binding> bindings) {

    @JsonIgnore
    String group() {
        return name.substring(0, name.indexOf('/'));
    }

    @JsonIgnore
    String shortName() {
        return name.substring(name.indexOf('/') + 1);
    }

    /** The binding that describes the operation to people: the first one. */
    @JsonIgnore
    Binding main() {
        return bindings.get(0);
    }

    /** What holds for the operation only if it holds for each of its bindings. */
    boolean always(Predicate<Binding> condition) {
        return bindings.stream().allMatch(condition);
    }
}
