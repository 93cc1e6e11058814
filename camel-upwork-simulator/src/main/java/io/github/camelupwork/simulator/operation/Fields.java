// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.operation;

import java.util.LinkedHashMap;

/** An object of an answer, in the order in which it is written. */
final class Fields extends LinkedHashMap<String, Object> {

    private static final long serialVersionUID = 1L;

    /** Adds a field; null is written as the empty text, as nearly all of Upwork's answers do. */
    Fields with(String name, Object value) {
        put(name, value == null ? "" : value);
        return this;
    }

    /** Adds the fields of another object. */
    Fields also(Fields others) {
        putAll(others);
        return this;
    }
}
