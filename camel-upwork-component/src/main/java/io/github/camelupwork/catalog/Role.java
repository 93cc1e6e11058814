// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.catalog;

/** The role of a parameter that the connector fills rather than the route author. */
public enum Role {
    /** Position and size of a page: {@code fetch}, {@code offset} and {@code pageSize} steer it. */
    PAGING,
    /** Format of a report: {@code output} steers it. */
    OUTPUT,
    /** Part of the OAuth signature: the signer creates it. */
    SIGNATURE
}
