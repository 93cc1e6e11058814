// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.catalog;

/**
 * The paging of a list.
 *
 * @param style       the way a page is named
 * @param parameter   the parameter that names the page, e.g. {@code page}, {@code paging} or {@code cursor}
 * @param limit       the parameter that holds the page size; null if {@code parameter} holds both
 * @param defaultSize the page size that Upwork takes if none is requested
 * @param maxSize     the largest page size; null if the reference states none
 */
public record Paging(Style style, String parameter, String limit, int defaultSize, Integer maxSize) {

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
