// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.catalog;

/** The part of the request that carries a parameter. */
public enum Location {
    PATH,
    QUERY,
    BODY,
    /**
     * Nowhere: the API knows by other means what the option says, which is accepted so that routes fit both APIs, or only the
     * connector needs it.
     */
    NONE
}
