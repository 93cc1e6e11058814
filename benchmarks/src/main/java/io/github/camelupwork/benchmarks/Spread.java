// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.benchmarks;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;

/**
 * The spread of measured values.
 *
 * @param lowest  the lowest
 * @param median  the median
 * @param highest the highest
 */
public record Spread(double lowest, double median, double highest) {

    /** The spread of these values; at least one. */
    public static Spread of(Collection<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Spread(sorted[0], median, sorted[sorted.length - 1]);
    }

    /** Lowest and highest with so many decimals. */
    public String range(int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f-%." + decimals + "f", lowest, highest);
    }

    /** The median with so many decimals. */
    public String middle(int decimals) {
        return String.format(Locale.ROOT, "%,." + decimals + "f", median);
    }
}
