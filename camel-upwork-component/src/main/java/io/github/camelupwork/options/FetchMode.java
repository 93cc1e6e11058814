// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.options;

/** The part of a list that one message gets. Lower case, as it is written in a URI. */
public enum FetchMode {
    /** One page. */
    page,
    /** All pages, in one List. */
    all,
    /** All pages, as an Iterator that reads them as they are needed. */
    stream
}
