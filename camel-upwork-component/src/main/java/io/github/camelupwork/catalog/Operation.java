// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.catalog;

import java.util.Comparator;
import java.util.List;

/**
 * What a route names: {@code group/name}. How it is carried is said by its bindings.
 *
 * @param name     e.g. {@code milestones/approve}
 * @param bindings the ways it is carried, at least one
 */
public record Operation(String name, List<Binding> bindings) {

    public Operation {
        bindings = List.copyOf(bindings);
    }

    /** The part before the slash: {@code milestones}. */
    public String group() {
        return name.substring(0, name.indexOf('/'));
    }

    /** The part behind the slash: {@code approve}. */
    public String shortName() {
        return name.substring(name.indexOf('/') + 1);
    }

    /** The costliest effect of its bindings. */
    public Effect effect() {
        return bindings.stream()
                .map(Binding::effect)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Its bindings to one API, in the order of the catalogue; empty if that API lacks the operation. */
    public List<Binding> bindings(Api api) {
        return bindings.stream().filter(binding -> binding.api() == api).toList();
    }

    /** Whether the connector answers it by itself and sends nothing for it. */
    public boolean isLocal() {
        return bindings.get(0).api() == Api.LOCAL;
    }

    /** The APIs that have it. */
    public List<Api> apis() {
        return bindings.stream().map(Binding::api).distinct().toList();
    }
}
