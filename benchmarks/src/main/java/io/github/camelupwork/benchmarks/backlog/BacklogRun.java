// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.benchmarks.backlog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

import io.github.camelupwork.benchmarks.ChildJvm;
import io.github.camelupwork.benchmarks.HubSettings;
import io.github.camelupwork.benchmarks.Postgres;
import io.github.camelupwork.benchmarks.Progress;
import io.github.camelupwork.benchmarks.Settings;
import io.github.camelupwork.benchmarks.TextTable;

/**
 * The parent: serves a backlog from memory, and lets children consume it, each a process of its own with a new position; prints
 * the median, the shortest and the longest time.
 */
public final class BacklogRun {

    private static final String REPORT =
            "upwork:reports/finance?accountingEntityReference=34567&incremental=P1M&from=2026-01-01"
                    + "&initialDelay=0&delay=3600000&tq=RAW(SELECT reference, date, type, description, amount"
                    + " WHERE date >= '2026-01-01' AND date <= '2026-01-31')";
    private static final String LIST =
            "upwork:offers?status=new&companyId=1&teamReference=1&pageSize=100&initialDelay=0&delay=3600000";
    private static final int PATIENCE_SECONDS = 1800;
    private static final int HEAP = 512;
    private static final String MILLION = "million";

    private final Settings settings;
    private final Path job;
    private int runs;

    private BacklogRun(Settings settings, Path job) {
        this.settings = settings;
        this.job = job;
    }

    /**
     * A kind of backlog.
     *
     * @param name  its name in the table
     * @param uri   the endpoint
     * @param count the number of items
     * @param store {@code file}, {@code h2} or {@code postgres}
     * @param heap  the heap of the process in megabytes
     * @param goal  seconds; 0 for none
     */
    private record Backlog(String name, String uri, int count, String store, int heap, int goal) {}

    private record Reading(long millis, long cpu, long bytes) {}

    /**
     * Measures and prints.
     *
     * @param args {@code forks} (3), {@code rows} (100000), {@code items} (10000), {@code million} (1000000; 0 leaves it out),
     *             {@code stores} (file,h2,postgres), {@code more} options of the endpoint, {@code jvm} an option of the children
     */
    public static void main(String[] args) throws Exception {
        Settings settings = Settings.of(args, "forks", "rows", "items", MILLION, "stores", "more", "jvm");
        System.out.println(new BacklogRun(settings, Files.createTempDirectory("backlog-")).table());
        System.exit(0);
    }

    private List<Backlog> backlogs() {
        List<Backlog> all = new ArrayList<>();
        int rows = settings.number("rows", 100_000);
        int items = settings.number("items", 10_000);
        for (String store : settings.list("stores", "file,h2,postgres")) {
            all.add(new Backlog("rows of a report, " + store, REPORT, rows, store, HEAP, 10));
            all.add(new Backlog("items of a list, " + store, LIST, items, store, HEAP, 3));
        }
        all.add(new Backlog(
                "rows of a report, file, 128 MB", REPORT, settings.number(MILLION, 1_000_000), "file", 128, 0));
        return all.stream().filter(backlog -> backlog.count() > 0).toList();
    }

    private TextTable table() throws Exception {
        TextTable table = new TextTable(
                "backlog", "count", "goal, s", "median, s", "shortest", "longest", "items/s", "CPU, s", "bytes/item");
        for (Backlog backlog : backlogs()) {
            List<Reading> readings = new ArrayList<>();
            for (int i = 0; i < settings.number("forks", 3); i++) {
                readings.add(read(backlog));
                Reading last = readings.get(i);
                Progress.say("%s: %.1f s, CPU %.1f s", backlog.name(), last.millis() / 1e3, last.cpu() / 1e3);
            }
            readings.sort(Comparator.comparingLong(Reading::millis));
            Reading median = readings.get(readings.size() / 2);
            table.row(
                    backlog.name(),
                    String.format("%,d", backlog.count()),
                    backlog.goal() == 0 ? "-" : backlog.goal(),
                    seconds(median.millis()),
                    seconds(readings.get(0).millis()),
                    seconds(readings.get(readings.size() - 1).millis()),
                    String.format("%,d", backlog.count() * 1000L / Math.max(1, median.millis())),
                    seconds(median.cpu()),
                    String.format("%,d", median.bytes()));
        }
        return table;
    }

    private static String seconds(long millis) {
        return String.format("%.1f", millis / 1000.0);
    }

    private Reading read(Backlog backlog) throws Exception {
        Path place = Files.createDirectory(job.resolve("run" + runs++));
        if (!backlog.store().equals("postgres")) {
            return read(backlog, place, backlog.store().equals("h2") ? "jdbc:h2:" + place.resolve("positions") : null);
        }
        try (Postgres postgres = Postgres.start(Files.createDirectory(place.resolve("data")))) {
            return read(backlog, place, postgres.url());
        }
    }

    private Reading read(Backlog backlog, Path place, String url) throws IOException, InterruptedException {
        BlockingQueue<String> lines = new LinkedBlockingQueue<>();
        try (BacklogServer server = new BacklogServer(backlog.count())) {
            HubSettings hub = HubSettings.of(server.baseUrl())
                    .with("from", backlog.uri() + settings.text("more", ""))
                    .with("count", Integer.toString(backlog.count()));
            (url == null ? hub : hub.with("url", url)).write(place.resolve("hub.properties"));
            List<String> options =
                    new ArrayList<>(List.of("-Xmx" + backlog.heap() + "m", "-XX:+ExitOnOutOfMemoryError"));
            if (!settings.text("jvm", "").isEmpty()) {
                options.add(settings.text("jvm", ""));
            }
            try (ChildJvm child = ChildJvm.start(
                    options, BacklogChild.class, List.of(place.toString()), place.resolve("errors"), lines::add)) {
                child.await(PATIENCE_SECONDS);
            }
        }
        return lines.stream()
                .filter(line -> line.startsWith(BacklogChild.TOOK))
                .findFirst()
                .map(line -> reading(backlog, line.split(" ")))
                .orElseThrow(() -> new IllegalStateException("The child failed; see " + place.resolve("errors")));
    }

    private static Reading reading(Backlog backlog, String[] told) {
        if (Integer.parseInt(told[4]) != backlog.count()) {
            throw new IllegalStateException(told[4] + " of " + backlog.count() + " items were delivered");
        }
        return new Reading(Long.parseLong(told[1]), Long.parseLong(told[2]), Long.parseLong(told[3]));
    }
}
