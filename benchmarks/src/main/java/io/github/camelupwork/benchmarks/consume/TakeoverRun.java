// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.benchmarks.consume;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import io.github.camelupwork.benchmarks.HubSettings;
import io.github.camelupwork.benchmarks.Settings;
import io.github.camelupwork.benchmarks.TextTable;

/**
 * Two JVMs have the same route, which begins with {@code master:}, so that one of them consumes. It is killed again and
 * again while offers arrive; a new one takes the place of the one on standby. The consuming JVM is chosen by a file
 * lock or by a grid.
 */
public final class TakeoverRun {

    private static final int FEED_MILLIS = 50;
    private static final int QUIET_POLLS = 30;
    /** The exchanges whose outcome need not be stored yet. */
    static final int IN_FLIGHT = 10;

    private static final int MAX_PORT = 65_000;

    private final ClusterKind cluster;
    private final int rounds;
    private final int interval;
    private final Duration reign;
    private final Path job;

    /**
     * @param cluster  the kind of cluster that chooses the consuming JVM
     * @param rounds   the number of times that the consuming JVM is killed
     * @param interval the milliseconds between two checks of the leader
     * @param reign    the time that a JVM consumes before it is killed
     * @param job      an empty directory, which all share
     */
    TakeoverRun(ClusterKind cluster, int rounds, int interval, Duration reign, Path job) {
        this.cluster = cluster;
        this.rounds = rounds;
        this.interval = interval;
        this.reign = reign;
        this.job = job;
    }

    /**
     * The result of the run.
     *
     * @param items     the number of offers made
     * @param delivered the number of deliveries
     * @param missing   the offers that stayed and were never delivered
     * @param repeated  the number of duplicate deliveries
     * @param takeovers the duration of each takeover, from the kill to the first poll of the other JVM
     * @param twoAtOnce the number of polls by the JVM on standby although the other was alive
     */
    record Result(
            int items, int delivered, Set<String> missing, int repeated, List<Duration> takeovers, int twoAtOnce) {

        /** Returns true if nothing is missing and there were no more duplicate deliveries than were in flight at the kills. */
        boolean isGood() {
            return missing.isEmpty() && repeated <= IN_FLIGHT * takeovers.size();
        }
    }

    /**
     * Runs and prints a line for each kind of cluster; ends with 1 if an item is missing, or more came twice than were in
     * flight at all kills together.
     *
     * @param args {@code clusters} (lock,grid), {@code rounds} (10), {@code interval} in milliseconds (1000)
     */
    public static void main(String[] args) throws Exception {
        Settings settings = Settings.of(args, "clusters", "rounds", "interval");
        TextTable table = new TextTable(
                "cluster",
                "items",
                "kills",
                "delivered",
                "missing",
                "doubled",
                "two at once",
                "median takeover, ms",
                "longest takeover, ms");
        boolean good = true;
        for (String name : settings.list("clusters", "lock,grid")) {
            Result result = new TakeoverRun(
                            ClusterKind.of(name),
                            settings.number("rounds", 10),
                            settings.number("interval", 1000),
                            Duration.ofSeconds(5),
                            Files.createTempDirectory("takeover"))
                    .run();
            add(table, name, result);
            good &= result.isGood();
        }
        System.out.println(table);
        System.exit(good ? 0 : 1);
    }

    private static void add(TextTable table, String cluster, Result result) {
        List<Duration> sorted = result.takeovers().stream().sorted().toList();
        table.row(
                cluster,
                result.items(),
                sorted.size(),
                result.delivered(),
                result.missing().size(),
                result.repeated(),
                result.twoAtOnce(),
                sorted.get(sorted.size() / 2).toMillis(),
                sorted.get(sorted.size() - 1).toMillis());
    }

    Result run() throws IOException, InterruptedException {
        ScheduledExecutorService feeder = Executors.newSingleThreadScheduledExecutor();
        try (Market market = new Market(1)) {
            HubSettings.of(market.simulator())
                    .with(
                            "from",
                            "master:offers:upwork:offers?" + market.options() + "&pageSize=50&initialDelay=0&delay=50"
                                    + "&backoffMultiplier=0&maxInFlight=" + IN_FLIGHT)
                    .with("cluster", cluster.name())
                    .with("interval", Integer.toString(interval))
                    .with("port", Integer.toString(freePort()))
                    .write(job.resolve(ConsumingHub.SETTINGS));
            feeder.scheduleAtFixedRate(() -> market.grow(1, market.made() + 2), 0, FEED_MILLIS, TimeUnit.MILLISECONDS);
            return reigns(market, feeder);
        } finally {
            feeder.shutdownNow();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return Math.min(socket.getLocalPort(), MAX_PORT);
        }
    }

    private Result reigns(Market market, ScheduledExecutorService feeder) throws IOException, InterruptedException {
        List<Duration> takeovers = new ArrayList<>();
        int twoAtOnce = 0;
        HubLife leader = HubLife.start(job, market::delivered);
        try {
            leader.untilDelivered(1);
            for (int round = 0; round < rounds; round++) {
                HubLife standby = HubLife.start(job, market::delivered);
                standby.until(ConsumingHub.UP::equals);
                leader.killAfter(reign);
                long killed = System.nanoTime();
                twoAtOnce += standby.hasSaid(ConsumingHub.POLL) ? 1 : 0;
                leader = standby;
                leader.until(ConsumingHub.POLL::equals);
                takeovers.add(Duration.ofNanos(System.nanoTime() - killed));
                leader.untilDelivered(1);
            }
            feeder.shutdownNow();
            untilQuiet(leader, market);
        } finally {
            leader.close();
        }
        return result(market, takeovers, twoAtOnce);
    }

    private static void untilQuiet(HubLife leader, Market market) throws InterruptedException {
        for (int quiet = 0, made = -1, owed = -1; quiet < QUIET_POLLS; quiet++) {
            leader.until(ConsumingHub.POLL::equals);
            quiet = market.made() == made && market.owed().size() == owed ? quiet : 0;
            made = market.made();
            owed = market.owed().size();
        }
    }

    private Result result(Market market, List<Duration> takeovers, int twoAtOnce) throws IOException {
        List<String> delivered = Files.readAllLines(job.resolve(ConsumingHub.DELIVERED));
        Set<String> once = new HashSet<>(delivered);
        Set<String> missing = new HashSet<>(market.owed());
        missing.removeAll(once);
        return new Result(
                market.made(), delivered.size(), missing, delivered.size() - once.size(), takeovers, twoAtOnce);
    }
}
