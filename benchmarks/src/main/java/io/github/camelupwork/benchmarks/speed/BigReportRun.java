// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.benchmarks.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

import io.github.camelupwork.benchmarks.ChildJvm;
import io.github.camelupwork.benchmarks.HubSettings;
import io.github.camelupwork.benchmarks.Settings;
import io.github.camelupwork.benchmarks.TextTable;
import io.github.camelupwork.benchmarks.speed.ReportChild.Way;

/**
 * The parent: serves a report of a million rows, and lets children read it with a heap of 64 MB, or twice as much until
 * it is enough. For each way it prints that heap and the rows per second. Arguments: {@code rows=1000000}.
 */
public final class BigReportRun {

    private static final List<Integer> HEAPS = List.of(64, 128, 256, 512, 1024, 2048);
    private static final int PATIENCE_SECONDS = 600;
    /** A heap that is collected half of the time is too small as well. */
    private static final List<String> OPTIONS = List.of(
            "-XX:+UseParallelGC", "-XX:GCTimeLimit=50", "-XX:GCHeapFreeLimit=10", "-XX:+ExitOnOutOfMemoryError");

    private final int rows;
    private final Path job;

    private BigReportRun(int rows, Path job) {
        this.rows = rows;
        this.job = job;
    }

    /**
     * The result of a child.
     *
     * @param heap   the heap in megabytes
     * @param millis the duration in milliseconds
     */
    record Reading(int heap, long millis) {}

    /** Measures and prints. */
    public static void main(String[] args) throws Exception {
        BigReportRun run = new BigReportRun(
                Settings.of(args, "rows").number("rows", 1_000_000), Files.createTempDirectory("big-report-"));
        try (ReportServer server = new ReportServer(run.rows)) {
            HubSettings.of(server.baseUrl()).write(run.job.resolve("hub.properties"));
            System.out.println(run.table());
        }
        System.exit(0);
    }

    private TextTable table() throws IOException, InterruptedException {
        TextTable table = new TextTable(String.format("%,d rows to a file", rows), "heap", "seconds", "rows/s");
        row(table, "Jackson and java.net.http, no route", Way.JACKSON);
        row(table, "route, fetch=stream, Split", Way.STREAM);
        row(table, "route, one list", Way.LIST);
        return table;
    }

    private void row(TextTable table, String name, Way way) throws IOException, InterruptedException {
        for (int heap : HEAPS) {
            Reading reading = read(way, heap);
            if (reading != null) {
                table.row(
                        name,
                        heap + " MB",
                        String.format("%.1f", reading.millis() / 1000.0),
                        String.format("%,d", rows * 1000L / reading.millis()));
                return;
            }
        }
        table.row(name, "more than " + HEAPS.get(HEAPS.size() - 1) + " MB", "-", "-");
    }

    /** A reading; null if the heap was too small. */
    private Reading read(Way way, int heap) throws IOException, InterruptedException {
        BlockingQueue<String> lines = new LinkedBlockingQueue<>();
        List<String> options = new ArrayList<>(OPTIONS);
        options.add("-Xmx" + heap + "m");
        try (ChildJvm child = ChildJvm.start(
                options, ReportChild.class, List.of(job.toString(), way.name()), job.resolve("errors"), lines::add)) {
            child.await(PATIENCE_SECONDS);
        }
        return lines.stream()
                .filter(line -> line.startsWith(ReportChild.TOOK))
                .findFirst()
                .map(line -> reading(heap, line.split(" ")))
                .orElse(null);
    }

    private Reading reading(int heap, String[] told) {
        if (Integer.parseInt(told[2]) != rows) {
            throw new IllegalStateException(told[2] + " of " + rows + " rows were written");
        }
        return new Reading(heap, Long.parseLong(told[1]));
    }
}
