// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.benchmarks.start;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import com.sun.management.OperatingSystemMXBean;
import io.github.camelupwork.benchmarks.HubSettings;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/** A child: starts a hub and prints what it took. Arguments: kind, whether by the component, directory, address. */
final class StartChild {

    static final String FIGURES = "FIGURES ";

    private static final int MEGA = 1_000_000;
    private static final int KILO = 1024;
    private static final int SETTLING_SECONDS = 10;

    private StartChild() {}

    /**
     * Starts and prints: milliseconds from the first line until the hub is ready, since the JVM began, of the processor; KB of the heap
     * in use after a collection, KB resident.
     */
    public static void main(String[] args) throws Exception {
        long start = System.nanoTime();
        StartKind kind = StartKind.valueOf(args[0]);
        boolean upwork = Boolean.parseBoolean(args[1]);
        CountDownLatch ready = new CountDownLatch(kind == StartKind.FIRST_ROW ? 1 : 0);
        try (CamelContext context = new DefaultCamelContext()) {
            if (upwork) {
                context.addComponent("upwork", HubSettings.of(args[3]).component(Path.of(args[2], "state")));
            }
            context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    if (upwork) {
                        kind.upwork(this, ready::countDown);
                    } else {
                        kind.peer(this, args[3], ready::countDown);
                    }
                }
            });
            context.start();
            ready.await();
            long readyAt = System.nanoTime();
            long sinceBegin = System.currentTimeMillis()
                    - ManagementFactory.getRuntimeMXBean().getStartTime();
            long cpu = cpu();
            if (kind.isIdle()) {
                // consumers connect in threads of their own
                new CountDownLatch(1).await(SETTLING_SECONDS, TimeUnit.SECONDS);
            }
            System.out.println(FIGURES + (readyAt - start) / MEGA + " " + sinceBegin + " " + cpu + " " + heap() + " "
                    + resident());
            context.getShutdownStrategy().setTimeout(SETTLING_SECONDS);
        }
        System.exit(0);
    }

    private static long cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / MEGA;
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / KILO;
    }

    private static long resident() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }
}
