// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.options;

import java.util.Locale;

/** The items that a consumer hands to its route. */
public enum Emit {
    /** New items. */
    NEW,
    /** New items, and those whose content has changed. */
    CHANGES,
    /** New and changed items, and those that have disappeared. */
    REMOVALS;

    /** The value as it is written in a URI. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
