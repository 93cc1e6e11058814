// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.benchmarks.speed;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import io.github.camelupwork.UpworkComponent;
import io.github.camelupwork.benchmarks.HubSettings;
import io.github.camelupwork.benchmarks.Settings;
import io.github.camelupwork.benchmarks.TextTable;
import io.github.camelupwork.simulator.Simulator;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;

/**
 * Calls per second of the component compared with those of the JDK's HTTP client, against a simulator without limits in
 * the same process; the ways take turns, and the median of their rounds counts. Arguments:
 * {@code threads=8 seconds=5 rounds=5}.
 */
public final class SpeedRun {

    private static final String NO_LIMITS = "1000000/1s";

    private final Settings settings;
    private final ExecutorService threads;

    private SpeedRun(Settings settings) {
        this.settings = settings;
        this.threads = Executors.newFixedThreadPool(settings.number("threads", 8));
    }

    /** Measures and prints. */
    public static void main(String[] args) throws Exception {
        SpeedRun run = new SpeedRun(Settings.of(args, "threads", "seconds", "rounds"));
        Path state = Files.createTempDirectory("speed-run-");
        try (Simulator simulator = Simulator.builder().start();
                CamelContext context = context(simulator, state)) {
            context.start();
            System.out.println(run.table(ways(simulator, context.createProducerTemplate())));
        }
        System.exit(0);
    }

    private static CamelContext context(Simulator simulator, Path state) {
        CamelContext context = new DefaultCamelContext();
        HubSettings settings = HubSettings.of(simulator);
        UpworkComponent oauth1 = settings.component(state.resolve("1"));
        UpworkComponent oauth2 = new UpworkComponent();
        oauth2.getConnection().setBaseUrl(settings.get("baseUrl"));
        oauth2.getState().setStateDirectory(state.resolve("2").toString());
        oauth2.getConfiguration().setClientId(simulator.accounts().application().clientId());
        oauth2.getConfiguration().setAccessToken(settings.get("accessToken"));
        oauth1.getBudget().setRequestLimits(NO_LIMITS);
        oauth2.getBudget().setRequestLimits(NO_LIMITS);
        context.addComponent("upwork1", oauth1);
        context.addComponent("upwork2", oauth2);
        return context;
    }

    private static Map<String, Callable<?>> ways(Simulator simulator, ProducerTemplate template) {
        Map<String, Callable<?>> ways = new LinkedHashMap<>();
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(URI.create(simulator.baseUrl() + "/api/auth/v1/info.json"))
                .header(
                        "Authorization",
                        "Bearer " + simulator.accounts().owner().accessToken())
                .build();
        ways.put("java.net.http, bearer token, body as text", () -> bare(client, request));
        ways.put(
                "component, OAuth 2.0, body as Map",
                () -> template.requestBody("upwork2:users/info?api=rest", (Object) null));
        ways.put("component, OAuth 1.0a, body as Map", () -> template.requestBody("upwork1:users/info", (Object) null));
        return ways;
    }

    private static Object bare(HttpClient client, HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException("Status " + response.statusCode());
        }
        return response.body();
    }

    private TextTable table(Map<String, Callable<?>> ways) throws Exception {
        Map<String, List<Long>> rates = new LinkedHashMap<>();
        for (int round = 0; round <= settings.number("rounds", 5); round++) {
            for (Map.Entry<String, Callable<?>> way : ways.entrySet()) {
                long rate = rate(way.getValue());
                // the first round is for the compiler
                if (round > 0) {
                    rates.computeIfAbsent(way.getKey(), any -> new ArrayList<>())
                            .add(rate);
                }
            }
        }
        TextTable table = new TextTable("calls of users/info", "calls/s", "lowest", "highest");
        rates.forEach((way, found) -> {
            List<Long> sorted = found.stream().sorted().toList();
            table.row(way, sorted.get(sorted.size() / 2), sorted.get(0), sorted.get(sorted.size() - 1));
        });
        return table;
    }

    private long rate(Callable<?> call) throws Exception {
        int count = settings.number("threads", 8);
        long start = System.nanoTime();
        long end = start + TimeUnit.SECONDS.toNanos(settings.number("seconds", 5));
        List<Future<Long>> workers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            workers.add(threads.submit(() -> callUntil(end, call)));
        }
        long calls = 0;
        for (Future<Long> worker : workers) {
            calls += worker.get();
        }
        return calls * TimeUnit.SECONDS.toNanos(1) / (System.nanoTime() - start);
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
