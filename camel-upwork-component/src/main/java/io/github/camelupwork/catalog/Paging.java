// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.catalog;

/**
 * How a list is read page by page.
 *
 * @param style       how a page is named
 * @param parameter   parameter that names the page, e.g. {@code page}, {@code paging} or {@code cursor}
 * @param limit       parameter that holds the page size; null if {@code parameter} holds both
 * @param defaultSize page size that Upwork takes if none is asked for
 * @param maxSize     largest page size; null if the reference states none
 */
public record Paging(Style style, String parameter, String limit, int defaultSize, Integer maxSize) {

    /** How a page is named. */
    public enum Style {
        /** {@code offset;count}. */
        OFFSET,
        /** A cursor, handed out with the page before, and a limit. */
        CURSOR,
        /** How many items to skip, and a limit, as two numbers. */
        SKIP,
        /** The number of the page, from 1, and its size. */
        NUMBER
    }
}
