// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.catalog;

/** Where in the request a parameter travels. */
public enum Location {
    PATH,
    QUERY,
    BODY,
    /** Nowhere: the API knows by other means what the option says, which is accepted so that routes fit both APIs. */
    NONE
}
