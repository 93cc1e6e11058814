// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.graphql;

import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArraySet;

/**
 * Fields that the key may not see. The scope of each field is not documented, so a test withholds fields by their name;
 * one of them makes the whole request fail, as it does at Upwork.
 */
public final class Scopes {

    private final Set<String> withheld = new CopyOnWriteArraySet<>();
    private volatile Runnable changed = () -> {};

    /** Runs something whenever the scopes of the key change. */
    public void onChange(Runnable action) {
        changed = action;
    }

    /** Withholds a field, e.g. {@code Milestone.depositAmount} or {@code Query.offer}. */
    public void withhold(String field) {
        withheld.add(field);
        changed.run();
    }

    /** The fields that are withheld, in the order of their names. */
    public Set<String> withheld() {
        return new TreeSet<>(withheld);
    }

    /** Gives every field free again. */
    public void grantAll() {
        withheld.clear();
        changed.run();
    }

    /** The withheld ones of these fields. */
    Set<String> missing(Set<String> asked) {
        Set<String> missing = new TreeSet<>(asked);
        missing.retainAll(withheld);
        return missing;
    }
}
