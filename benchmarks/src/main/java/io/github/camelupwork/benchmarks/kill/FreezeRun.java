// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.benchmarks.kill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.github.camelupwork.benchmarks.ChildJvm;
import io.github.camelupwork.benchmarks.HubSettings;
import io.github.camelupwork.benchmarks.Postgres;
import io.github.camelupwork.benchmarks.TextTable;
import io.github.camelupwork.ledger.JdbcLedgerStore;
import io.github.camelupwork.ledger.LedgerProbe.Point;
import io.github.camelupwork.simulator.Simulator;

/**
 * Freezes hubs by SIGSTOP, one at each named point of a payment's way, until another hub on the same ledger has settled and
 * made their payments; then lets them go on, and counts what was paid.
 */
public final class FreezeRun {

    private static final List<String> QUICK_START = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
    private static final int PATIENCE_SECONDS = 300;

    private final Path job;

    FreezeRun(Path job) {
        this.job = job;
    }

    /** A frozen hub. */
    private record Frozen(Point point, PaymentOrder order, ChildJvm child, long since) {}

    /**
     * What became of one payment.
     *
     * @param point  the point at which its first hub was frozen
     * @param frozen the seconds for which it was
     * @param paid   the number of times that Upwork took its order
     */
    record Result(Point point, long frozen, long paid) {}

    /** Runs it and prints; ends with 1 unless every payment was made once. */
    public static void main(String[] args) throws Exception {
        List<Result> results = new FreezeRun(Files.createTempDirectory("freeze-run-")).run();
        TextTable table = new TextTable("frozen at", "seconds", "paid");
        results.forEach(result -> table.row(result.point(), result.frozen(), result.paid()));
        System.out.println(table);
        System.exit(results.stream().allMatch(result -> result.paid() == 1) ? 0 : 1);
    }

    /** Runs it. */
    List<Result> run() throws IOException, InterruptedException {
        try (Simulator simulator = Simulator.builder().seed(1).start();
                Postgres database = Postgres.start(job.resolve("data"))) {
            new JdbcLedgerStore(database.dataSource());
            HubSettings settings = HubSettings.of(simulator)
                    .with("mode", KillMode.UPWORK.toString())
                    .with("settleMillis", "1500")
                    .with("callMillis", "300000")
                    .with("atATime", "4")
                    .with("database", database.url());
            List<PaymentOrder> orders = bonuses(simulator);
            // absence is believed of a report only that shows a payment which is known to be there
            payAll("earlier", orders.stream().map(FreezeRun::earlier).toList(), settings);
            List<Frozen> frozen = new ArrayList<>();
            try {
                for (Point point : Point.values()) {
                    frozen.add(freeze(point, orders.get(point.ordinal()), settings));
                }
                payAll("other", orders, settings);
                List<Result> results = new ArrayList<>();
                for (Frozen one : frozen) {
                    results.add(thaw(one, simulator));
                }
                return results;
            } finally {
                for (Frozen one : frozen) {
                    one.child().kill();
                }
            }
        }
    }

    private Path directory(String name, List<PaymentOrder> orders, HubSettings settings) throws IOException {
        Path directory = Files.createDirectory(job.resolve(name));
        settings.write(directory.resolve("hub.properties"));
        PaymentOrder.write(orders, directory.resolve("orders"));
        return directory;
    }

    private Frozen freeze(Point point, PaymentOrder order, HubSettings settings)
            throws IOException, InterruptedException {
        Path directory = directory(point.name(), List.of(order), settings);
        CountDownLatch there = new CountDownLatch(1);
        ChildJvm child = ChildJvm.start(
                QUICK_START,
                PayingHub.class,
                List.of(directory.toString(), point.name(), "0"),
                directory.resolve("errors"),
                line -> {
                    if (line.startsWith(StopProbe.SAID)) {
                        there.countDown();
                    }
                });
        if (!there.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            child.kill();
            throw new IllegalStateException("The hub did not reach " + point + "; see " + directory);
        }
        child.freeze();
        return new Frozen(point, order, child, System.nanoTime());
    }

    /** One for each point, without milestones. */
    private static List<PaymentOrder> bonuses(Simulator simulator) {
        return PaymentJob.in(simulator.world(), 3 * Point.values().length, 1).stream()
                .filter(order -> order.operation().equals(PaymentOrder.BONUS))
                .limit(Point.values().length)
                .toList();
    }

    /** Another bonus on the same contract. */
    private static PaymentOrder earlier(PaymentOrder order) {
        return new PaymentOrder(
                "EARLIER-" + order.key(), order.operation(), order.team(), order.subject(), order.amount());
    }

    private void payAll(String name, List<PaymentOrder> orders, HubSettings settings)
            throws IOException, InterruptedException {
        Path directory = directory(name, orders, settings);
        ChildJvm.start(
                        QUICK_START,
                        PayingHub.class,
                        List.of(directory.toString()),
                        directory.resolve("errors"),
                        line -> {})
                .await(PATIENCE_SECONDS);
    }

    private static Result thaw(Frozen frozen, Simulator simulator) throws IOException, InterruptedException {
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - frozen.since());
        frozen.child().letGo();
        frozen.child().thaw();
        frozen.child().await(PATIENCE_SECONDS);
        long paid = simulator.orders().money().stream()
                .map(PaymentOrder::trace)
                .filter(frozen.order().trace()::equals)
                .count();
        return new Result(frozen.point(), seconds, paid);
    }
}
