// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import java.util.Set;

/**
 * A person at Upwork.
 *
 * @param id   the id by which the person is recorded and named in messages
 * @param ids  all ids that Upwork has for the person, {@code id} included
 * @param name the full name, or null
 */
public record Person(String id, Set<String> ids, String name) {

    /** Copies the ids. */
    public Person {
        Secrets.require("id of a person", id);
        ids = Set.copyOf(ids);
    }

    /** Returns true if one of the person's ids is this one. */
    public boolean is(String other) {
        return id.equals(other) || ids.contains(other);
    }

    @Override
    public String toString() {
        return name == null ? "'" + id + "'" : "'" + id + "' (" + name.replaceAll("[\\p{Cntrl}\\p{Cf}]", "?") + ")";
    }
}
