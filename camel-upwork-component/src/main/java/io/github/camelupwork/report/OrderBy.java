// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.report;

/**
 * One criterion of order.
 *
 * @param item       the column; a plain field that is only selected as a sum means that sum
 * @param descending true if the greatest comes first
 */
public record OrderBy(SelectItem item, boolean descending) {

    /** @return the criterion as written. */
    public String text() {
        return descending ? item.text() + " DESC" : item.text();
    }

    @Override
    public String toString() {
        return text();
    }
}
