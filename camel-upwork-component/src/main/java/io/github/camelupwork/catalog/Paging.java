// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.catalog;

import java.util.List;

/**
 * The paging of a list.
 *
 * @param style       the way a page is named
 * @param parameter   the parameter that names the page, e.g. {@code page}, {@code paging} or {@code cursor}
 * @param limit       the parameter that holds the page size; null if {@code parameter} holds both
 * @param defaultSize the page size that Upwork takes if none is requested
 * @param maxSize     the largest page size; null if the reference states none
 * @param parts       the lists that it is joined of; null for a single list
 */
public record Paging(Style style, String parameter, String limit, int defaultSize, Integer maxSize, Parts parts) {

    /** A single list. */
    public Paging(Style style, String parameter, String limit, int defaultSize, Integer maxSize) {
        this(style, parameter, limit, defaultSize, maxSize, null);
    }

    /**
     * Several lists that the API shows one at a time.
     *
     * @param parameter the parameter that tells them apart
     * @param values    its values, one a list
     */
    public record Parts(String parameter, List<String> values) {

        /** Takes a copy of the values. */
        public Parts {
            values = List.copyOf(values);
        }
    }

    /** The way a page is named. */
    public enum Style {
        /** {@code offset;count}. */
        OFFSET,
        /** A cursor, handed out with the page before, and a limit. */
        CURSOR,
        /** The number of items to skip, and a limit, as two numbers. */
        SKIP,
        /** The number of the page, from 1, and its size. */
        NUMBER
    }
}
