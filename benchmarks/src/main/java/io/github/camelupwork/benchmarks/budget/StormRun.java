// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.benchmarks.budget;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.camelupwork.benchmarks.ChildJvm;
import io.github.camelupwork.benchmarks.HubSettings;
import io.github.camelupwork.benchmarks.Postgres;
import io.github.camelupwork.benchmarks.Settings;
import io.github.camelupwork.benchmarks.TextTable;
import io.github.camelupwork.benchmarks.kill.PaymentJob;
import io.github.camelupwork.benchmarks.kill.PaymentOrder;
import io.github.camelupwork.simulator.Simulator;

/**
 * The parent: two hubs that read all they may, one of which pays as well, behind one budget on PostgreSQL. It tells how long
 * payments wait. Arguments: {@code apis=rest,graphql storms=minute,day,queue payments=10 readers=40}.
 */
public final class StormRun {

    private static final int REFUSED = 429;
    private static final int LONGEST_SECONDS = 900;

    private final Settings settings;
    private final Path job;

    private StormRun(Settings settings) throws IOException {
        this.settings = settings;
        this.job = Files.createTempDirectory("storm-run-");
    }

    /** What the windows and the queue are like, and when payments begin. */
    enum Storm {
        /** Every second and every minute is used up. */
        MINUTE("10/1s,300/1m", 1000, 35),
        /** The longest window is used up, and will not be free again as long as the run takes. */
        DAY("10/1s,300/1d", 1000, 35),
        /** More readers than the queue has seats. */
        QUEUE("10/1s,300/1m", 10, 35);

        private final String limits;
        private final int seats;
        private final int calmSeconds;

        Storm(String limits, int seats, int calmSeconds) {
            this.limits = limits;
            this.seats = seats;
            this.calmSeconds = calmSeconds;
        }
    }

    /**
     * How payments fared.
     *
     * @param waits     the milliseconds of each payment that was made
     * @param failed    the payments that were not made
     * @param reads     the requests of the readers that Upwork answered
     * @param throttled the requests that Upwork answered with 429
     */
    record Result(String api, Storm storm, List<Long> waits, int failed, int reads, int throttled) {

        long longest() {
            return waits.stream().mapToLong(Long::longValue).max().orElse(-1);
        }

        long mean() {
            return (long) waits.stream().mapToLong(Long::longValue).average().orElse(-1);
        }
    }

    /** Runs the storms one after another and prints their figures; exit code 1 if a payment was not made. */
    public static void main(String[] args) throws Exception {
        List<Result> results = run(settings(args));
        System.out.println(table(results));
        System.exit(results.stream().allMatch(result -> result.failed() == 0) ? 0 : 1);
    }

    static Settings settings(String... args) {
        return Settings.of(args, "apis", "storms", "payments", "readers");
    }

    static List<Result> run(Settings settings) throws Exception {
        List<Result> results = new ArrayList<>();
        for (String api : settings.list("apis", "rest,graphql")) {
            for (String storm : settings.list("storms", "minute,day,queue")) {
                results.add(new StormRun(settings).run(api, Storm.valueOf(storm.toUpperCase(Locale.ROOT))));
            }
        }
        return results;
    }

    static TextTable table(List<Result> results) {
        TextTable table = new TextTable("API", "storm", "paid", "failed", "mean ms", "longest ms", "reads", "429");
        results.forEach(result -> table.row(
                result.api(),
                result.storm(),
                result.waits().size(),
                result.failed(),
                result.mean(),
                result.longest(),
                result.reads(),
                result.throttled()));
        return table;
    }

    private Result run(String api, Storm storm) throws Exception {
        try (Simulator simulator = Simulator.builder().limits(storm.limits).start();
                Postgres postgres = Postgres.start(job.resolve("postgres"))) {
            BudgetRun.prepare(postgres.dataSource());
            int payments = settings.number("payments", 10);
            PaymentOrder.write(
                    PaymentJob.in(simulator.world(), payments * 5, 7).stream()
                            .filter(order -> order.operation().equals(PaymentOrder.BONUS))
                            .limit(payments + 1)
                            .toList(),
                    job.resolve("orders"));
            HubSettings.of(simulator)
                    .with("database", postgres.url())
                    .with("api", api)
                    .with("limits", storm.limits)
                    .with("queue", Integer.toString(storm.seats))
                    .with("calm", Integer.toString(storm.calmSeconds))
                    .with("readers", Integer.toString(settings.number("readers", 40)))
                    .write(job.resolve("hub.properties"));
            List<String> lines = storm();
            return result(api, storm, lines, simulator);
        }
    }

    private List<String> storm() throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>();
        CountDownLatch ready = new CountDownLatch(2);
        List<ChildJvm> children = new ArrayList<>();
        for (String role : List.of("reads", "pays")) {
            children.add(ChildJvm.start(
                    List.of(), StormHub.class, List.of(job.toString(), role), job.resolve("errors"), line -> {
                        ready.countDown();
                        synchronized (lines) {
                            lines.add(line);
                        }
                    }));
        }
        try {
            ready.await(2, TimeUnit.MINUTES);
            children.forEach(StormRun::letGo);
            children.get(1).await(LONGEST_SECONDS);
        } finally {
            children.forEach(ChildJvm::close);
        }
        return lines;
    }

    private static void letGo(ChildJvm child) {
        try {
            child.letGo();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Result result(String api, Storm storm, List<String> lines, Simulator simulator) {
        List<Long> waits = new ArrayList<>();
        AtomicInteger failed = new AtomicInteger();
        synchronized (lines) {
            lines.stream().map(line -> line.split(" ", 2)).forEach(line -> {
                if (line[0].equals(StormHub.PAID)) {
                    waits.add(Long.valueOf(line[1]));
                } else if (line[0].equals(StormHub.FAILED)) {
                    failed.incrementAndGet();
                    System.out.println(line[1]);
                }
            });
        }
        int throttled = (int) simulator.record().all().stream()
                .filter(request -> request.status() == REFUSED)
                .count();
        return new Result(
                api, storm, waits, failed.get(), simulator.record().all().size() - throttled, throttled);
    }
}
