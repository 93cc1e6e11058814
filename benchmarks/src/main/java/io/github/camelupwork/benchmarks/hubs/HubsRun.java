// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.benchmarks.hubs;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import io.github.camelupwork.benchmarks.HubSettings;
import io.github.camelupwork.benchmarks.Postgres;
import io.github.camelupwork.benchmarks.Settings;
import io.github.camelupwork.benchmarks.consume.Market;
import io.github.camelupwork.benchmarks.kill.LedgerFigures;
import io.github.camelupwork.benchmarks.kill.PaymentJob;
import io.github.camelupwork.benchmarks.kill.PaymentOrder;
import io.github.camelupwork.ledger.JdbcLedgerStore;
import io.github.camelupwork.simulator.fault.Fault;
import io.github.camelupwork.simulator.fault.Trigger;

/**
 * The parent of two hubs behind one address, which share a PostgreSQL for ledger, positions, tokens and budget. Both pay
 * the same orders at once, and the one that leads consumes offers. The leader is killed every few seconds, sometimes the
 * other, and PostgreSQL now and then.
 */
public final class HubsRun {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int OTHER_ONE_IN = 4;
    private static final int FEED_MILLIS = 50;
    private static final int QUIET_POLLS = 20;
    private static final int MAX_PORT = 65_000;
    /** A token that is refused sooner after it was issued is not renewed for it. */
    private static final int TOKEN_SECONDS = 100;

    private final int payments;
    private final int items;
    private final int databaseKills;
    private final Duration reign;
    private final String limits;
    private final String cluster;
    private final Path job;

    private final AtomicInteger known = new AtomicInteger();
    private final AtomicInteger unauthorized = new AtomicInteger();
    private final List<Duration> takeovers = new ArrayList<>();
    private int hubs;
    private int otherKills;
    private int databaseKilled;
    private int twoAtOnce;

    /**
     * @param settings the settings on the command line
     * @param job      a new directory for all that the run writes
     */
    HubsRun(Settings settings, Path job) {
        this.payments = settings.number("payments", 1500);
        this.items = settings.number("items", 10_000);
        this.databaseKills = settings.number("databaseKills", 2);
        this.reign = Duration.ofMillis(settings.number("reign", 4000));
        this.limits = settings.text("limits", "20/1s,900/1m");
        this.cluster = settings.text("cluster", "lock");
        this.job = job;
    }

    /**
     * Runs and prints; ends with 1 unless all was exact.
     *
     * @param args {@code payments} (1500), {@code items} (10000), {@code databaseKills} (2), {@code reign} in milliseconds
     *             (4000), {@code limits} (20/1s,900/1m), {@code cluster} (lock or grid)
     */
    public static void main(String[] args) throws Exception {
        Settings settings = settings(args);
        HubsReport report = new HubsRun(settings, Files.createTempDirectory("hubs-run-")).run();
        System.out.println(report);
        System.exit(report.isExact() ? 0 : 1);
    }

    static Settings settings(String... args) {
        return Settings.of(args, "payments", "items", "databaseKills", "reign", "limits", "cluster");
    }

    /** Runs it. */
    HubsReport run() throws Exception {
        long start = System.nanoTime();
        ScheduledExecutorService feeder = Executors.newSingleThreadScheduledExecutor();
        try (Market market = new Market(1, limits);
                Postgres database = Postgres.start(job.resolve("data"))) {
            List<PaymentOrder> orders = PaymentJob.in(market.world(), payments, 1);
            PaymentOrder.write(orders, job.resolve(SharingHub.ORDERS));
            prepare(market, database);
            market.grow(1, items);
            List<ScheduledFuture<?>> feeding = new ArrayList<>();
            reigns(market, database, () -> feeding.addAll(feed(market, feeder)));
            require(feeding);
            return report(market, database, orders, Duration.ofNanos(System.nanoTime() - start));
        } finally {
            feeder.shutdownNow();
        }
    }

    private void prepare(Market market, Postgres database) throws IOException, SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "create table upwork_budget (id varchar(200) primary key, state bytea, expires_at bigint)");
        }
        HubSettings.of(market.simulator())
                .with(
                        "from",
                        "master:offers:upwork:offers?" + market.options()
                                + "&pageSize=50&maxInFlight=1&initialDelay=0&delay=200" + "&backoffMultiplier=0")
                .with("database", database.url())
                .with("limits", limits)
                .with("cluster", cluster)
                .with("interval", "1000")
                .with("port", Integer.toString(freePort()))
                .write(job.resolve(SharingHub.SETTINGS));
    }

    private static List<ScheduledFuture<?>> feed(Market market, ScheduledExecutorService feeder) {
        return List.of(
                feeder.scheduleAtFixedRate(market::drift, 0, FEED_MILLIS, TimeUnit.MILLISECONDS),
                feeder.scheduleAtFixedRate(() -> expire(market), TOKEN_SECONDS, TOKEN_SECONDS, TimeUnit.SECONDS));
    }

    /** A task that has thrown is not run again, and then the run has shown less than it seems. */
    private static void require(List<ScheduledFuture<?>> feeding) throws InterruptedException, ExecutionException {
        for (ScheduledFuture<?> task : feeding) {
            if (task.isDone()) {
                task.get();
            }
        }
    }

    private static void expire(Market market) {
        market.simulator().fail(Fault.expiredToken(), Trigger.once("users/info"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return Math.min(socket.getLocalPort(), MAX_PORT);
        }
    }

    private HubChild hub(Market market) throws IOException, InterruptedException {
        return HubChild.start(job, "hub" + ++hubs, line -> {
            if (line.startsWith(SharingHub.GOT)) {
                market.delivered(line.substring(SharingHub.GOT.length()));
            } else if (line.equals(SharingHub.KNOWN)) {
                known.incrementAndGet();
            } else if (line.equals(SharingHub.UNAUTHORIZED)) {
                unauthorized.incrementAndGet();
            }
        });
    }

    /** @param work begins when both hubs are there, for a busy machine starts the second one after the first has done all */
    private void reigns(Market market, Postgres database, Runnable work) throws IOException, InterruptedException {
        HubChild leader = hub(market);
        HubChild other = null;
        try {
            leader.until(SharingHub.POLL);
            other = hub(market);
            work.run();
            leader.pay();
            other.pay();
            for (int round = 1; !isPaid() || market.made() < items || databaseKilled < databaseKills; round++) {
                killDatabase(database);
                if (round % OTHER_ONE_IN == 0) {
                    other.killAfter(reign);
                    otherKills++;
                } else {
                    leader.killAfter(reign);
                    long killed = System.nanoTime();
                    twoAtOnce += other.hasSaid(SharingHub.POLL) ? 1 : 0;
                    leader = other;
                    leader.until(SharingHub.POLL);
                    takeovers.add(Duration.ofNanos(System.nanoTime() - killed));
                }
                other = hub(market).pay();
            }
            untilQuiet(leader, market);
        } finally {
            leader.close();
            if (other != null) {
                other.close();
            }
        }
    }

    /** By what the hubs have noted on the disk: a hub that is killed after that says nothing of it. */
    private boolean isPaid() throws IOException {
        return SharingHub.finished(job).size() >= payments;
    }

    /** Evenly over the payments. */
    private void killDatabase(Postgres database) throws IOException, InterruptedException {
        if (databaseKilled < databaseKills
                && SharingHub.finished(job).size() > payments * (databaseKilled + 1) / (databaseKills + 2)) {
            database.killAndStart();
            databaseKilled++;
        }
    }

    private static void untilQuiet(HubChild leader, Market market) throws InterruptedException {
        for (int quiet = 0, owed = -1; quiet < QUIET_POLLS; quiet++) {
            leader.until(SharingHub.POLL);
            quiet = market.owed().size() == owed ? quiet : 0;
            owed = market.owed().size();
        }
    }

    private HubsReport report(Market market, Postgres database, List<PaymentOrder> orders, Duration took)
            throws IOException {
        Map<String, Long> taken = market.simulator().orders().money().stream()
                .collect(Collectors.groupingBy(PaymentOrder::trace, Collectors.counting()));
        List<String> delivered = Files.readAllLines(job.resolve(SharingHub.DELIVERED));
        Set<String> once = new HashSet<>(delivered);
        Set<String> missing = new HashSet<>(market.owed());
        missing.removeAll(once);
        return new HubsReport(
                payments,
                times(orders, taken, 1, 1),
                times(orders, taken, 0, 0),
                times(orders, taken, 2, Long.MAX_VALUE),
                LedgerFigures.of(new JdbcLedgerStore(database.dataSource())),
                market.made(),
                delivered.size(),
                missing.size(),
                delivered.size() - once.size(),
                (int) market.simulator().record().all().stream()
                        .filter(request -> request.status() == TOO_MANY_REQUESTS)
                        .count(),
                known.get(),
                unauthorized.get(),
                takeovers.size(),
                otherKills,
                databaseKilled,
                twoAtOnce,
                takeovers,
                took);
    }

    private static int times(List<PaymentOrder> orders, Map<String, Long> taken, long least, long most) {
        return (int) orders.stream()
                .mapToLong(order -> taken.getOrDefault(order.trace(), 0L))
                .filter(count -> count >= least && count <= most)
                .count();
    }
}
