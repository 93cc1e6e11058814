// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.report;

import java.math.BigDecimal;

/** The order of values within a column. */
final class Values {

    private Values() {}

    /** Orders nulls first, then by value; numbers before dates where a date column holds both. */
    @SuppressWarnings("unchecked")
    static int compare(Object a, Object b) {
        if (a == null || b == null) {
            return Boolean.compare(a != null, b != null);
        }
        if (a.getClass() != b.getClass()) {
            return Boolean.compare(!(a instanceof BigDecimal), !(b instanceof BigDecimal));
        }
        return ((Comparable<Object>) a).compareTo(b);
    }

    /** Returns the key by which values are grouped: numbers by their value, regardless of trailing zeros. */
    static Object groupKey(Object value) {
        return value instanceof BigDecimal number ? number.stripTrailingZeros() : value;
    }
}
