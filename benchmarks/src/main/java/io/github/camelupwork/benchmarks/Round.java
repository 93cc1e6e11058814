// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.benchmarks;

/**
 * The figures of one round.
 *
 * @param way       who worked
 * @param count     the calls, or rows
 * @param nanos     the duration
 * @param cpu       the CPU time of its threads in nanoseconds
 * @param allocated the bytes allocated by all threads
 */
public record Round(String way, long count, long nanos, long cpu, long allocated) {

    private static final String PREFIX = "ROUND ";

    /** Returns the figures as a line. */
    public String toLine() {
        return PREFIX + String.join(" ", way, "" + count, "" + nanos, "" + cpu, "" + allocated);
    }

    /** Returns whether a line holds figures. */
    public static boolean isLine(String line) {
        return line.startsWith(PREFIX);
    }

    /** Reads the figures of a line. */
    public static Round ofLine(String line) {
        String[] parts = line.substring(PREFIX.length()).split(" ");
        return new Round(
                parts[0],
                Long.parseLong(parts[1]),
                Long.parseLong(parts[2]),
                Long.parseLong(parts[3]),
                Long.parseLong(parts[4]));
    }

    /** Returns how many there were in a second. */
    public double perSecond() {
        return count * 1e9 / nanos;
    }

    /** Returns the CPU time of one in microseconds. */
    public double cpuMicros() {
        return cpu / 1e3 / count;
    }

    /** Returns the bytes that one allocates. */
    public double bytes() {
        return (double) allocated / count;
    }
}
