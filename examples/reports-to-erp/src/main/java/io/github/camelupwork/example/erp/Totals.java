// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.example.erp;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The totals of one side.
 *
 * @param lines the sums by kind; money in US dollars, hours in hours
 */
public record Totals(SortedMap<Kind, BigDecimal> lines) {

    /** Hours and what was charged for them stand below the money, as the type {@code Time}. */
    private static final String TIME = "Time";

    /**
     * The kind of a sum.
     *
     * @param type    the type of transaction, or {@code Time}
     * @param subtype the subtype of transaction; {@code Hours} or {@code Charges} of the time
     */
    public record Kind(String type, String subtype) implements Comparable<Kind> {

        /** Hours worked. */
        public static final Kind HOURS = new Kind(TIME, "Hours");

        /** The charges for the hours worked, invoiced or not. */
        public static final Kind CHARGES = new Kind(TIME, "Charges");

        /** Returns true if it is a kind of transaction. */
        public boolean isMoney() {
            return !type.equals(TIME);
        }

        @Override
        public int compareTo(Kind other) {
            return isMoney() != other.isMoney()
                    ? Boolean.compare(other.isMoney(), isMoney())
                    : (type + '/' + subtype).compareTo(other.type + '/' + other.subtype);
        }
    }

    public Totals {
        lines = Collections.unmodifiableSortedMap(new TreeMap<>(lines));
    }

    /** Of sums by kind. */
    public static Totals of(Map<Kind, BigDecimal> lines) {
        return new Totals(new TreeMap<>(lines));
    }

    /** The sum of that kind; zero if there is none. */
    public BigDecimal of(Kind kind) {
        return lines.getOrDefault(kind, BigDecimal.ZERO);
    }

    /** All money together. */
    public BigDecimal money() {
        return lines.entrySet().stream()
                .filter(line -> line.getKey().isMoney())
                .map(Map.Entry::getValue)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
