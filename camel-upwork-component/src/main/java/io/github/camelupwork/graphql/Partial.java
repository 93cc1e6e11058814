// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.graphql;

import java.util.Locale;

import io.github.camelupwork.catalog.Effect;

/** The treatment of an answer that holds data and errors together. */
public enum Partial {
    /** The call fails; the exception holds the data. */
    FAIL,
    /** The data is passed on, the errors go to a header and a warning to the log. */
    WARN,
    /** The data is passed on, the errors go to a header. */
    ACCEPT;

    /** The treatment by default: reads warn, everything else fails. */
    public static Partial of(Effect effect) {
        return effect == Effect.READ ? WARN : FAIL;
    }

    /** The value as it is written in a URI. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
