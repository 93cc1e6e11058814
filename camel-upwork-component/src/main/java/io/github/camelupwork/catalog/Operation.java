// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.catalog;

import java.util.Comparator;
import java.util.List;

/**
 * An operation as routes name it: {@code group/name}. Its bindings say how it is carried.
 *
 * @param name     the name, e.g. {@code milestones/approve}
 * @param bindings the ways to carry it, at least one
 */
public record Operation(String name, List<Binding> bindings) {

    public Operation {
        bindings = List.copyOf(bindings);
    }

    /** The part before the slash: {@code milestones}. */
    public String group() {
        return name.substring(0, name.indexOf('/'));
    }

    /** Returns the part after the slash: {@code approve}. */
    public String shortName() {
        return name.substring(name.indexOf('/') + 1);
    }

    /** The binding that describes it to people: the first one. */
    public Binding main() {
        return bindings.get(0);
    }

    /** The costliest effect of its bindings. */
    public Effect effect() {
        return bindings.stream()
                .map(Binding::effect)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Returns its bindings to one API, in the order of the catalog; empty if that API lacks the operation. */
    public List<Binding> bindings(Api api) {
        return bindings.stream().filter(binding -> binding.api() == api).toList();
    }

    /** Returns true if the connector evaluates it locally and sends nothing for it. */
    public boolean isLocal() {
        return main().api() == Api.LOCAL;
    }

    /** The APIs that have it. */
    public List<Api> apis() {
        return bindings.stream().map(Binding::api).distinct().toList();
    }
}
