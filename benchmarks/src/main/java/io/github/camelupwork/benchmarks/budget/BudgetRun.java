// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.benchmarks.budget;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

import io.github.camelupwork.benchmarks.ChildJvm;
import io.github.camelupwork.benchmarks.HubSettings;
import io.github.camelupwork.benchmarks.Postgres;
import io.github.camelupwork.benchmarks.Settings;
import io.github.camelupwork.benchmarks.TextTable;
import io.github.camelupwork.simulator.Simulator;
import io.github.camelupwork.simulator.record.RecordedRequest;

/**
 * The parent: a simulator that enforces 10 requests a second and 300 a minute in strict windows, and children that ask
 * as much as they may. Arguments: {@code seconds=180 threads=16 pollers=50
 * modes=upwork,upwork-two-jvms,token-bucket,retry-on-429}.
 */
public final class BudgetRun {

    private static final String LIMITS = "10/1s,300/1m";
    private static final String ALL_MODES = "upwork,upwork-two-jvms,token-bucket,retry-on-429";
    private static final int TOO_MANY_REQUESTS = 429;
    /** A child may send its first request so much later than the other. */
    private static final int START_SECONDS = 10;

    private final BudgetMode mode;
    private final Settings settings;
    private final Duration length;
    private final Path job;

    private BudgetRun(BudgetMode mode, Settings settings) throws IOException {
        this.mode = mode;
        this.settings = settings;
        this.length = Duration.ofSeconds(settings.number("seconds", 180));
        this.job = Files.createTempDirectory("budget-run-");
    }

    /**
     * The simulator's counts from the first request on, when all children were ready.
     *
     * @param passed    the requests that it let through
     * @param refused   the requests that it answered with 429
     * @param allowance the maximum that the windows allow in that time
     */
    record Result(BudgetMode mode, int passed, int refused, int allowance) {

        String share() {
            return String.format("%.1f %%", 100.0 * passed / allowance);
        }
    }

    /**
     * Runs the modes one after another and prints their figures; exit code 1 if the connector was refused even once.
     */
    public static void main(String[] args) throws Exception {
        Settings settings = Settings.of(args, "seconds", "threads", "pollers", "modes");
        TextTable table = new TextTable("mode", "JVMs", "passed", "windows allow", "share", "429");
        boolean clean = true;
        for (String name : settings.list("modes", ALL_MODES)) {
            Result result = new BudgetRun(BudgetMode.of(name), settings).run();
            table.row(
                    name, result.mode().jvms(), result.passed(), result.allowance(), result.share(), result.refused());
            clean &= result.mode().isPeer() || result.refused() == 0;
            System.out.println(table);
        }
        System.exit(clean ? 0 : 1);
    }

    private Result run() throws Exception {
        try (Simulator simulator = Simulator.builder().limits(LIMITS).start()) {
            HubSettings hub = hub(simulator);
            if (mode == BudgetMode.UPWORK_TWO_JVMS) {
                try (Postgres postgres = Postgres.start(job.resolve("postgres"))) {
                    prepare(postgres.dataSource());
                    ask(hub.with("database", postgres.url()));
                }
            } else {
                ask(hub);
            }
            return result(simulator);
        }
    }

    private HubSettings hub(Simulator simulator) {
        return HubSettings.of(simulator)
                .with("mode", mode.toString())
                .with("limits", LIMITS)
                .with("seconds", Long.toString(length.toSeconds() + START_SECONDS))
                .with("threads", Integer.toString(settings.number("threads", 16) / mode.jvms()))
                .with("pollers", Integer.toString(settings.number("pollers", 50) / mode.jvms()));
    }

    /** Makes the table of a shared budget. */
    static void prepare(DataSource postgres) throws SQLException {
        try (Connection connection = postgres.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "create table upwork_budget (id varchar(200) primary key, state bytea, expires_at bigint)");
        }
    }

    private void ask(HubSettings hub) throws IOException, InterruptedException {
        hub.write(job.resolve("hub.properties"));
        List<ChildJvm> children = new ArrayList<>();
        CountDownLatch ready = new CountDownLatch(mode.jvms());
        for (int i = 0; i < mode.jvms(); i++) {
            children.add(ChildJvm.start(
                    List.of(),
                    mode.isPeer() ? BareClient.class : BusyHub.class,
                    List.of(job.toString(), "state" + i),
                    job.resolve("errors"),
                    line -> ready.countDown()));
        }
        // a child that starts sooner waits for the others
        ready.await(60, TimeUnit.SECONDS);
        for (ChildJvm child : children) {
            child.letGo();
        }
        for (ChildJvm child : children) {
            child.await(length.toSeconds() + 120);
        }
    }

    /** In a child: says that it is ready, and waits until all are. */
    static void awaitOthers() throws IOException {
        System.out.println("ready");
        System.in.transferTo(OutputStream.nullOutputStream());
    }

    private Result result(Simulator simulator) {
        List<RecordedRequest> all = simulator.record().all();
        Instant end = all.get(0).time().plus(length);
        List<RecordedRequest> counted =
                all.stream().filter(request -> request.time().isBefore(end)).toList();
        int refused = (int) counted.stream()
                .filter(request -> request.status() == TOO_MANY_REQUESTS)
                .count();
        return new Result(
                mode,
                counted.size() - refused,
                refused,
                Allowance.within(length, simulator.limits().windows()));
    }
}
