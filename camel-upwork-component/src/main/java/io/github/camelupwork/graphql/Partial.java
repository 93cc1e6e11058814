// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.graphql;

import java.util.Locale;

import io.github.camelupwork.catalog.Effect;

/** What becomes of an answer that holds data and errors together. */
public enum Partial {
    /** The call fails; the exception holds the data. */
    FAIL,
    /** The data is handed on, the errors go to a header and a warning to the log. */
    WARN,
    /** The data is handed on, the errors go to a header. */
    ACCEPT;

    /** What an option says; something else if it is not given. */
    public static Partial of(String option, Partial byDefault) {
        return option == null ? byDefault : valueOf(option.toUpperCase(Locale.ROOT));
    }

    /** What goes for a call of which nobody said otherwise. */
    public static Partial of(Effect effect) {
        return effect == Effect.READ ? WARN : FAIL;
    }
}
