// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.benchmarks.call;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import io.github.camelupwork.benchmarks.HubSettings;
import io.github.camelupwork.benchmarks.Meter;
import io.github.camelupwork.benchmarks.Round;
import io.github.camelupwork.benchmarks.Settings;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;

/**
 * A child: the component and its peer call the same server in turns, in the same JVM, and each round's figures are
 * printed. Arguments: {@code baseUrl kind threads millis rounds warmup only}, {@code warmup}
 * in calls.
 */
final class CallChild {

    static final String COMPONENT = "component";
    static final String PEER = "peer";

    private final Settings settings;
    private final int count;
    private final ExecutorService threads;

    private CallChild(Settings settings) {
        this.settings = settings;
        this.count = settings.number("threads", 1);
        this.threads = Executors.newFixedThreadPool(count);
    }

    /** Measures and prints. */
    public static void main(String[] args) throws Exception {
        new CallChild(Settings.of(args, "baseUrl", "kind", "threads", "millis", "rounds", "warmup", "only")).run();
        System.exit(0);
    }

    private void run() throws Exception {
        CallKind kind = CallKind.valueOf(settings.text("kind", "REST"));
        HubSettings hub = HubSettings.of(settings.text("baseUrl", null))
                .with("clientId", "client-of-the-benchmark")
                .with("clientSecret", "secret-of-the-benchmark")
                .with("accessToken", "token-token-token")
                .with("refreshToken", "refresh-refresh-refresh");
        try (CamelContext context = new DefaultCamelContext()) {
            kind.addRoutes(context, hub, Files.createTempDirectory("call-").resolve("state"));
            context.start();
            List<Way> ways =
                    List.of(new Way(COMPONENT, kind.component(context)), new Way(PEER, kind.peer(context, hub)));
            rounds(ways.stream()
                    .filter(way -> settings.text("only", way.name()).equals(way.name()))
                    .toList());
        }
    }

    private record Way(String name, Callable<?> call) {}

    private void rounds(List<Way> ways) throws Exception {
        for (Way way : ways) {
            warmUp(way);
        }
        for (int round = 0; round < settings.number("rounds", 10); round++) {
            for (int i = 0; i < ways.size(); i++) {
                // who begins changes with each round
                System.out.println(measure(ways.get((i + round) % ways.size())).toLine());
            }
        }
    }

    /** Calls so often that the compiler has done its work, however busy the machine is. */
    private void warmUp(Way way) throws Exception {
        long calls = 0;
        while (calls < settings.number("warmup", 20_000)) {
            calls += measure(way).count();
        }
    }

    private Round measure(Way way) throws Exception {
        Meter meter = Meter.start();
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(settings.number("millis", 1000));
        List<Future<Long>> workers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            workers.add(threads.submit(() -> callUntil(end, way.call())));
        }
        long calls = 0;
        for (Future<Long> worker : workers) {
            calls += worker.get();
        }
        return meter.stop(way.name(), calls);
    }

    private static long callUntil(long end, Callable<?> call) throws Exception {
        long calls = 0;
        while (System.nanoTime() - end < 0) {
            call.call();
            calls++;
        }
        return calls;
    }
}
