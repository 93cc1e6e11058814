// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.benchmarks.start;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.camelupwork.benchmarks.ChildJvm;
import io.github.camelupwork.benchmarks.Progress;
import io.github.camelupwork.benchmarks.Settings;
import io.github.camelupwork.benchmarks.Spread;
import io.github.camelupwork.benchmarks.TextTable;

/**
 * The parent: starts a hub of the component and one of camel-http or camel-kafka in turns, each a process of its own, without and with an archive
 * of classes (class data sharing); prints how long that took and how much memory the hub holds. A ratio below 1 is in favor of the
 * component.
 */
public final class StartRun {

    private static final int PATIENCE_SECONDS = 300;
    private static final List<String> FIGURES =
            List.of("ready, ms", "since the JVM began, ms", "CPU, ms", "heap, KB", "resident, KB");
    private static final byte[] REPORT = """
            {"table":{"cols":[{"label":"date","type":"date"},{"label":"type","type":"string"},{"label":"subtype","type":"string"},\
            {"label":"amount","type":"number"}],\
            "rows":[{"c":[{"v":"20260102"},{"v":"APInvoice"},{"v":"Hourly"},{"v":"12.50"}]}]}}""".getBytes(StandardCharsets.UTF_8);

    private final Settings settings;
    private final int forks;
    private final Path job;
    private final String address;
    private final KafkaBroker broker;

    private StartRun(Settings settings, Path job, String address, KafkaBroker broker) {
        this.settings = settings;
        this.forks = settings.number("forks", 5);
        this.job = job;
        this.address = address;
        this.broker = broker;
    }

    /**
     * Measures and prints.
     *
     * @param args {@code forks} (5), {@code kinds} (ENDPOINTS,FIRST_ROW,IDLE,IDLE_KAFKA)
     */
    public static void main(String[] args) throws Exception {
        Settings settings = Settings.of(args, "forks", "kinds");
        Path job = Files.createTempDirectory("start-run-");
        // an archive holds no class of a directory
        System.setProperty("java.class.path", jars(job));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", StartRun::answer);
        server.start();
        String address = "http://127.0.0.1:" + server.getAddress().getPort();
        try (KafkaBroker broker = new KafkaBroker(job.resolve("kafka"))) {
            new StartRun(settings, job, address, broker).print();
        }
        System.exit(0);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, REPORT.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(REPORT);
        }
    }

    /** The class path, with a JAR in the place of each directory. */
    private static String jars(Path job) {
        List<String> path = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (Files.isDirectory(Path.of(entry))) {
                Path jar = job.resolve("classes" + path.size() + ".jar");
                ToolProvider.findFirst("jar")
                        .orElseThrow()
                        .run(System.err, System.err, "-cf", jar.toString(), "-C", entry, ".");
                path.add(jar.toString());
            } else {
                path.add(entry);
            }
        }
        return String.join(File.pathSeparator, path);
    }

    private void print() throws IOException, InterruptedException {
        TextTable table = new TextTable("hub", "figure", "ratio", "spread", "upwork", "peer");
        for (String kind : settings.list("kinds", "ENDPOINTS,FIRST_ROW,IDLE,IDLE_KAFKA")) {
            rows(table, StartKind.valueOf(kind), false);
            rows(table, StartKind.valueOf(kind), true);
        }
        System.out.println(table);
    }

    private void rows(TextTable table, StartKind kind, boolean archive) throws IOException, InterruptedException {
        String title = kind.title() + " beside " + kind.peerName() + (archive ? ", class archive" : "");
        List<double[]> own = new ArrayList<>();
        List<double[]> peer = new ArrayList<>();
        for (int fork = 0; fork < forks; fork++) {
            own.add(start(kind, true, archive));
            peer.add(start(kind, false, archive));
            Progress.say("%s: %s, peer %s", title, told(own.get(fork)), told(peer.get(fork)));
        }
        for (int i = 0; i < FIGURES.size(); i++) {
            int column = i;
            Spread ratio = Spread.of(IntStream.range(0, forks)
                    .mapToObj(fork -> own.get(fork)[column] / peer.get(fork)[column])
                    .toList());
            table.row(title, FIGURES.get(i), ratio.middle(2), ratio.range(2), median(own, i), median(peer, i));
        }
    }

    private String peerAddress(StartKind kind) {
        return kind == StartKind.IDLE_KAFKA ? broker.address() : address;
    }

    private static String told(double[] figures) {
        return String.format("%.0f ms, CPU %.0f ms", figures[1], figures[2]);
    }

    private static String median(List<double[]> starts, int column) {
        return Spread.of(starts.stream().map(start -> start[column]).collect(Collectors.toList()))
                .middle(0);
    }

    private double[] start(StartKind kind, boolean upwork, boolean archive) throws IOException, InterruptedException {
        Path classes = job.resolve(kind + "-" + upwork + ".jsa");
        if (archive && Files.notExists(classes)) {
            child(kind, upwork, "-XX:ArchiveClassesAtExit=" + classes);
        }
        return child(kind, upwork, archive ? "-XX:SharedArchiveFile=" + classes : "-Xshare:auto");
    }

    private double[] child(StartKind kind, boolean upwork, String option) throws IOException, InterruptedException {
        BlockingQueue<String> lines = new LinkedBlockingQueue<>();
        try (ChildJvm child = ChildJvm.start(
                List.of("-Xmx256m", "-XX:+UseSerialGC", option),
                StartChild.class,
                List.of(kind.name(), Boolean.toString(upwork), job.toString(), upwork ? address : peerAddress(kind)),
                job.resolve("errors"),
                lines::add)) {
            child.await(PATIENCE_SECONDS);
        }
        return lines.stream()
                .filter(line -> line.startsWith(StartChild.FIGURES))
                .findFirst()
                .map(line -> Arrays.stream(
                                line.substring(StartChild.FIGURES.length()).split(" "))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .orElseThrow(() -> new IllegalStateException("A child has failed; see " + job.resolve("errors")));
    }
}
