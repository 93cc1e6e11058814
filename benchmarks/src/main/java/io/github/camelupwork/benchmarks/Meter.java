// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.Arrays;

import com.sun.management.ThreadMXBean;

/** Measures time, CPU time and allocation of the threads of Java; those of compiler and collector belong to nobody's work. */
public final class Meter {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final long start = System.nanoTime();
    private final long cpu = cpu();
    private final long allocated = allocated();

    private Meter() {}

    /** Starts to measure. */
    public static Meter start() {
        return new Meter();
    }

    /** Ends it, after so many calls or rows. */
    public Round stop(String way, long count) {
        return new Round(way, count, System.nanoTime() - start, cpu() - cpu, allocated() - allocated);
    }

    private static long cpu() {
        return Arrays.stream(THREADS.getThreadCpuTime(THREADS.getAllThreadIds()))
                .filter(nanos -> nanos > 0)
                .sum();
    }

    private static long allocated() {
        return Arrays.stream(THREADS.getThreadAllocatedBytes(THREADS.getAllThreadIds()))
                .filter(bytes -> bytes > 0)
                .sum();
    }
}
