// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.benchmarks.backlog;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import io.github.camelupwork.UpworkComponent;
import io.github.camelupwork.benchmarks.HubSettings;
import io.github.camelupwork.benchmarks.Postgres;
import io.github.camelupwork.consumer.position.JdbcPositionStore;
import io.github.camelupwork.consumer.source.ConsumerProbe;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/**
 * The child: consumes a backlog with a durable position, until the position is up to date; prints how long that took from
 * the start of the route, the processor time of the process, and what its threads have allocated.
 */
public final class BacklogChild {

    static final String TOOK = "TOOK ";

    private static final int NANOS = 1_000_000;

    private BacklogChild() {}

    /**
     * Consumes.
     *
     * @param args directory with {@code hub.properties}: how to reach Upwork, {@code from}, {@code count}, and for a
     *             database {@code url}
     */
    public static void main(String[] args) throws Exception {
        Path job = Path.of(args[0]);
        HubSettings settings = HubSettings.read(job.resolve("hub.properties"));
        CountDownLatch upToDate = new CountDownLatch(1);
        AtomicInteger delivered = new AtomicInteger();
        int count = settings.number("count");
        try (CamelContext context = new DefaultCamelContext()) {
            UpworkComponent upwork = settings.component(job.resolve("state"));
            upwork.getBudget().setRequestLimits("100000/1s");
            if (settings.get("url") != null) {
                upwork.getState().setPositionStore(new JdbcPositionStore(Postgres.pool(settings.get("url"), 2)));
            }
            context.addComponent("upwork", upwork);
            context.getRegistry().bind("probe", (ConsumerProbe) (point, key) -> {
                if (point == ConsumerProbe.Point.AFTER_MOVE && delivered.get() >= count) {
                    upToDate.countDown();
                }
            });
            context.start();
            long cpu = cpu();
            long start = System.nanoTime();
            context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from(settings.get("from")).process(exchange -> delivered.incrementAndGet());
                }
            });
            upToDate.await();
            long millis = (System.nanoTime() - start) / NANOS;
            System.out.println(
                    TOOK + millis + " " + (cpu() - cpu) / NANOS + " " + allocated() / count + " " + delivered.get());
        }
        System.exit(0);
    }

    private static long cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static long allocated() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.getThreadAllocatedBytes(threads.getAllThreadIds()))
                .filter(bytes -> bytes > 0)
                .sum();
    }
}
