// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.fault;

/**
 * The condition under which a fault happens.
 *
 * @param operation   the name of the operation or reference of its binding; {@code *} for all
 * @param skip        the number of matching requests that pass before the first fault
 * @param times       the number of faults; negative for no end
 * @param probability the probability for each matching request, from 0 to 1
 * @param seed        the seed of the random numbers; the same seed gives the same faults
 */
public record Trigger(String operation, int skip, int times, double probability, long seed) {

    public Trigger {
        if (probability < 0 || probability > 1) {
            throw new IllegalArgumentException("A probability lies between 0 and 1, not at " + probability);
        }
    }

    /** Every request of that operation ({@code milestones/approve}), or of all with {@code *}. */
    public static Trigger on(String operation) {
        return new Trigger(operation, 0, -1, 1, 0);
    }

    /** Every request. */
    public static Trigger always() {
        return on("*");
    }

    /** The next request of that operation, once. */
    public static Trigger once(String operation) {
        return on(operation).times(1);
    }

    /** The same, but at most so many faults. */
    public Trigger times(int count) {
        return new Trigger(operation, skip, count, probability, seed);
    }

    /** The same, but so many requests pass first. */
    public Trigger skipping(int count) {
        return new Trigger(operation, count, times, probability, seed);
    }

    /** The same, but by chance. */
    public Trigger withProbability(double chance, long diceSeed) {
        return new Trigger(operation, skip, times, chance, diceSeed);
    }

    boolean matches(String name, String reference) {
        return operation.equals("*") || operation.equals(name) || operation.equals(reference);
    }
}
