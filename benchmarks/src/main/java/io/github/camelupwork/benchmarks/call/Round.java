// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.benchmarks.call;

/**
 * The figures of one round.
 *
 * @param way       who called
 * @param calls     the calls made
 * @param nanos     the duration
 * @param cpu       the CPU time of its threads in nanoseconds
 * @param allocated the bytes allocated by all threads
 */
record Round(String way, long calls, long nanos, long cpu, long allocated) {

    private static final String PREFIX = "ROUND ";

    String toLine() {
        return PREFIX + String.join(" ", way, "" + calls, "" + nanos, "" + cpu, "" + allocated);
    }

    static boolean isLine(String line) {
        return line.startsWith(PREFIX);
    }

    static Round ofLine(String line) {
        String[] parts = line.substring(PREFIX.length()).split(" ");
        return new Round(
                parts[0],
                Long.parseLong(parts[1]),
                Long.parseLong(parts[2]),
                Long.parseLong(parts[3]),
                Long.parseLong(parts[4]));
    }

    double perSecond() {
        return calls * 1e9 / nanos;
    }

    double cpuMicros() {
        return cpu / 1e3 / calls;
    }

    double kilobytes() {
        return allocated / 1024.0 / calls;
    }
}
