// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

import io.github.camelupwork.benchmarks.ChildJvm;
import io.github.camelupwork.benchmarks.HubSettings;
import io.github.camelupwork.benchmarks.Progress;
import io.github.camelupwork.benchmarks.Round;
import io.github.camelupwork.benchmarks.Rounds;
import io.github.camelupwork.benchmarks.Settings;
import io.github.camelupwork.benchmarks.TextTable;
import io.github.camelupwork.benchmarks.report.ReportChild.Way;

/**
 * The parent: serves a report of a million rows in each format, and lets children with a heap of 64 MB read it to a file in
 * several ways, which take turns. Arguments: {@code rows=1000000 rounds=3 forks=2 formats=JSON,CSV,XML,GRAPHQL heap=64}.
 */
public final class ReportRun {

    private static final int PATIENCE_SECONDS = 1800;

    private final Settings settings;
    private final Path job;

    private ReportRun(Settings settings, Path job) {
        this.settings = settings;
        this.job = job;
    }

    /** Measures and prints. */
    public static void main(String[] args) throws Exception {
        Settings settings = Settings.of(args, "rows", "rounds", "forks", "formats", "heap");
        new ReportRun(settings, Files.createTempDirectory("report-run-")).print();
        System.exit(0);
    }

    private void print() throws IOException, InterruptedException {
        TextTable table = new TextTable(
                "rows in a heap of " + heap() + " MB, beside the bare loop",
                "ratio",
                "spread",
                "rows/s",
                "bare loop",
                "CPU us",
                "bare loop",
                "CPU ratio",
                "bytes",
                "bare loop");
        for (String format : settings.list("formats", "JSON,CSV,XML,GRAPHQL")) {
            Rounds rounds = measured(ReportServer.Format.valueOf(format));
            row(table, format + ", Split of batchSize=1000", rounds, Way.BATCHES);
            row(table, format + ", Split of rows", rounds, Way.ROWS);
        }
        System.out.println(table);
    }

    private String heap() {
        return settings.text("heap", "64");
    }

    private Rounds measured(ReportServer.Format format) throws IOException, InterruptedException {
        List<Round> rounds = new ArrayList<>();
        try (ReportServer server = new ReportServer(format, settings.number("rows", 1_000_000))) {
            HubSettings.of(server.baseUrl())
                    .with("clientId", "client-of-the-benchmark")
                    .with("clientSecret", "secret-of-the-benchmark")
                    .with("accessToken", "token-token-token")
                    .with("refreshToken", "refresh-refresh-refresh")
                    .write(job.resolve("hub.properties"));
            for (int fork = 0; fork < settings.number("forks", 2); fork++) {
                Rounds measured = child(format);
                for (Way way : List.of(Way.BATCHES, Way.ROWS)) {
                    Progress.say(
                            "%s %s: ratio %s, CPU ratio %s",
                            format,
                            way,
                            measured.ratio(way.name(), Way.BARE.name()).middle(2),
                            measured.cpuRatio(way.name(), Way.BARE.name()).middle(2));
                }
                rounds.addAll(measured.all());
            }
        }
        if (rounds.stream().anyMatch(round -> round.count() != settings.number("rows", 1_000_000))) {
            throw new IllegalStateException("Not all rows were written: " + rounds);
        }
        return new Rounds(rounds);
    }

    private Rounds child(ReportServer.Format format) throws IOException, InterruptedException {
        BlockingQueue<String> lines = new LinkedBlockingQueue<>();
        try (ChildJvm child = ChildJvm.start(
                List.of("-Xmx" + heap() + "m", "-XX:+UseParallelGC", "-XX:+ExitOnOutOfMemoryError"),
                ReportChild.class,
                List.of(job.toString(), format.name(), settings.text("rounds", "3")),
                job.resolve("errors"),
                lines::add)) {
            if (child.await(PATIENCE_SECONDS) != 0) {
                throw new IllegalStateException("A child has failed; see " + job.resolve("errors"));
            }
        }
        return Rounds.of(lines);
    }

    private static void row(TextTable table, String title, Rounds rounds, Way way) {
        table.row(
                title,
                rounds.ratio(way.name(), Way.BARE.name()).middle(2),
                rounds.ratio(way.name(), Way.BARE.name()).range(2),
                rounds.median(way.name(), Round::perSecond, 0),
                rounds.median(Way.BARE.name(), Round::perSecond, 0),
                rounds.median(way.name(), Round::cpuMicros, 2),
                rounds.median(Way.BARE.name(), Round::cpuMicros, 2),
                rounds.cpuRatio(way.name(), Way.BARE.name()).middle(2),
                rounds.median(way.name(), Round::bytes, 0),
                rounds.median(Way.BARE.name(), Round::bytes, 0));
    }
}
