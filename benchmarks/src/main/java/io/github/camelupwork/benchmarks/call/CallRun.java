// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.benchmarks.call;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import io.github.camelupwork.benchmarks.ChildJvm;
import io.github.camelupwork.benchmarks.Progress;
import io.github.camelupwork.benchmarks.Round;
import io.github.camelupwork.benchmarks.Rounds;
import io.github.camelupwork.benchmarks.Settings;
import io.github.camelupwork.benchmarks.Spread;
import io.github.camelupwork.benchmarks.TextTable;

/**
 * The parent: starts a server that answers from memory in a process of its own, and for each {@link CallKind} and number
 * of threads as many children as there are forks; prints calls per second, their ratio, and CPU time and allocation of a
 * call. The ratio is the median of those of neighboring rounds. Arguments:
 * {@code kinds=REST,GRAPHQL,OAUTH1 threads=1,16 forks=3 rounds=10 millis=1000 warmup=20000}.
 */
public final class CallRun {

    private static final long PATIENCE_SECONDS = 600;

    private final Settings settings;
    private final Path job;

    private CallRun(Settings settings, Path job) {
        this.settings = settings;
        this.job = job;
    }

    /** Measures and prints. */
    public static void main(String[] args) throws Exception {
        Settings settings = Settings.of(args, "kinds", "threads", "forks", "rounds", "millis", "warmup");
        new CallRun(settings, Files.createTempDirectory("call-run-")).print();
        System.exit(0);
    }

    private void print() throws IOException, InterruptedException {
        TextTable table = new TextTable(
                "calls, beside",
                "threads",
                "ratio",
                "spread",
                "calls/s",
                "peer",
                "CPU us",
                "peer",
                "CPU ratio",
                "bytes",
                "peer");
        BlockingQueue<String> told = new LinkedBlockingQueue<>();
        try (ChildJvm server = ChildJvm.start(
                List.of("-XX:+UseSerialGC"), MemoryServer.class, List.of(), job.resolve("server"), told::add)) {
            String baseUrl = "http://127.0.0.1:"
                    + told.poll(PATIENCE_SECONDS, TimeUnit.SECONDS).substring(MemoryServer.PORT.length());
            for (String kind : settings.list("kinds", "REST,GRAPHQL,OAUTH1")) {
                for (String threads : settings.list("threads", "1,16")) {
                    row(table, CallKind.valueOf(kind), threads, measured(baseUrl, kind, threads));
                }
            }
        }
        System.out.println(table);
    }

    private Rounds measured(String baseUrl, String kind, String threads) throws IOException, InterruptedException {
        List<Round> rounds = new ArrayList<>();
        for (int fork = 0; fork < settings.number("forks", 3); fork++) {
            BlockingQueue<String> lines = new LinkedBlockingQueue<>();
            try (ChildJvm child = ChildJvm.start(
                    List.of("-Xmx512m", "-XX:+UseParallelGC"),
                    CallChild.class,
                    arguments(baseUrl, kind, threads),
                    job.resolve("errors"),
                    lines::add)) {
                if (child.await(PATIENCE_SECONDS) != 0) {
                    throw new IllegalStateException("A child has failed; see " + job.resolve("errors"));
                }
            }
            Rounds measured = Rounds.of(lines);
            Progress.say(
                    "%s, %s threads: ratio %s, CPU ratio %s",
                    CallKind.valueOf(kind).title(),
                    threads,
                    measured.ratio(CallChild.COMPONENT, CallChild.PEER).middle(2),
                    measured.cpuRatio(CallChild.COMPONENT, CallChild.PEER).middle(2));
            rounds.addAll(measured.all());
        }
        return new Rounds(rounds);
    }

    private List<String> arguments(String baseUrl, String kind, String threads) {
        return List.of(
                "baseUrl=" + baseUrl,
                "kind=" + kind,
                "threads=" + threads,
                "rounds=" + settings.number("rounds", 10),
                "warmup=" + settings.number("warmup", 20_000),
                "millis=" + settings.number("millis", 1000));
    }

    private static void row(TextTable table, CallKind kind, String threads, Rounds rounds) {
        Spread ratio = rounds.ratio(CallChild.COMPONENT, CallChild.PEER);
        table.row(
                kind.title() + ": " + kind.peerTitle(),
                threads,
                ratio.middle(2),
                ratio.range(2),
                rounds.median(CallChild.COMPONENT, Round::perSecond, 0),
                rounds.median(CallChild.PEER, Round::perSecond, 0),
                rounds.median(CallChild.COMPONENT, Round::cpuMicros, 0),
                rounds.median(CallChild.PEER, Round::cpuMicros, 0),
                rounds.cpuRatio(CallChild.COMPONENT, CallChild.PEER).middle(2),
                rounds.median(CallChild.COMPONENT, Round::bytes, 0),
                rounds.median(CallChild.PEER, Round::bytes, 0));
    }
}
