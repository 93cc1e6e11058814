// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import java.util.Locale;

/**
 * The type that a value has in the answers of one API.
 *
 * @param kind the type of the value, or of an item of a list
 * @param list true if it is a list
 */
record WireType(AnswerType.Kind kind, boolean list) {

    /** Returns true if nothing but empty values is documented. */
    boolean isEmpty() {
        return kind == AnswerType.Kind.EMPTY;
    }

    /** The type in words. */
    @Override
    public String toString() {
        String one = kind.name().toLowerCase(Locale.ROOT);
        return list ? "list of " + one : one;
    }
}
