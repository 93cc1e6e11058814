// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.catalog;

/** What a parameter is for, if the connector fills it rather than the route author. */
public enum Role {
    /** Position and size of a page: {@code fetch}, {@code offset} and {@code pageSize} steer it. */
    PAGING,
    /** Format of a report: {@code output} steers it. */
    OUTPUT,
    /** Part of the OAuth signature: the signer makes it. */
    SIGNATURE
}
