// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.benchmarks.kill;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;

import io.github.camelupwork.benchmarks.HubSettings;
import io.github.camelupwork.benchmarks.Postgres;
import io.github.camelupwork.benchmarks.Settings;
import io.github.camelupwork.benchmarks.kill.DoneFile.Ending;
import io.github.camelupwork.ledger.EmbeddedLedger;
import io.github.camelupwork.ledger.JdbcLedgerStore;
import io.github.camelupwork.simulator.Simulator;

/**
 * The parent: lets a hub pay, kills it again and again with SIGKILL, restarts it each time, and asks the simulator in
 * the end what was really paid. Arguments: {@code payments=1500 kills=100 seed=1 modes=upwork,idempotent-eager,...
 * ledger=h2 databaseKills=0 late=0}; {@code ledger=postgres} puts the ledger into a PostgreSQL that is killed, too, and
 * {@code late} is the number of payments whose answer comes when the hub has given up.
 */
public final class KillRun {

    private static final String ALL_MODES = "upwork,idempotent-eager,idempotent-lazy,idempotent-completion-eager";
    private static final int MOST_LAST_LIVES = 5;

    private final KillJob job;
    private final Map<String, Integer> killed = new HashMap<>();
    private final Set<String> atPoint = new HashSet<>();

    KillRun(KillJob job) {
        this.job = job;
    }

    /** Runs the modes one after another and prints their figures; exit code 1 if the component itself was not exact. */
    public static void main(String[] args) throws Exception {
        Settings settings = Settings.of(args, KillJob.names());
        List<KillReport> reports = new ArrayList<>();
        for (String mode : settings.list("modes", ALL_MODES)) {
            reports.add(new KillRun(KillJob.of(KillMode.of(mode), settings)).run());
            System.out.println(KillReport.table(reports));
        }
        System.exit(reports.stream().allMatch(report -> report.job().mode().isPeer() || report.isExact()) ? 0 : 1);
    }

    /** Runs it. */
    KillReport run() throws IOException, InterruptedException {
        long start = System.nanoTime();
        try (Simulator simulator = Simulator.builder().seed(job.seed()).start();
                Postgres database = job.postgres() ? Postgres.start(job.data()) : null) {
            hub(simulator, database).write(job.settings());
            List<PaymentOrder> orders = PaymentJob.in(simulator.world(), job.payments(), job.seed());
            PaymentOrder.write(orders, job.orders());
            LateAnswers.in(simulator, job);
            killAgainAndAgain(database);
            finish();
            return report(simulator, database, orders, start);
        }
    }

    private HubSettings hub(Simulator simulator, Postgres database) {
        HubSettings hub = HubSettings.of(simulator)
                .with("mode", job.mode().toString())
                .with("settleMillis", Long.toString(job.settleMillis()))
                .with("callMillis", Long.toString(job.callMillis()))
                .with("atATime", Integer.toString(job.atATime()));
        return database == null ? hub : hub.with("database", database.url());
    }

    private void killAgainAndAgain(Postgres database) throws IOException, InterruptedException {
        KillPlan plan = new KillPlan(job.seed());
        int lives = job.kills() + job.databaseKills();
        for (int life = 0; life < lives && undone() > 0; life++) {
            if (life * job.databaseKills() / lives < (life + 1) * job.databaseKills() / lives) {
                count(Life.whileKilled(database, job), "PostgreSQL");
            } else {
                KillPlan.Kill kill = plan.next(undone(), lives - life);
                count(Life.until(kill, job), name(kill));
            }
        }
    }

    private void count(Life.Ended ended, String kind) {
        if (ended.killed()) {
            killed.merge(kind, 1, Integer::sum);
        }
        if (ended.key() != null) {
            atPoint.add(ended.key());
        }
    }

    private static String name(KillPlan.Kill kill) {
        if (kill instanceof KillPlan.AtPoint at) {
            return at.point().name();
        }
        return kill instanceof KillPlan.AtStart ? "start" : "random";
    }

    private void finish() throws IOException, InterruptedException {
        for (int life = 0; undone() > 0; life++) {
            if (life == MOST_LAST_LIVES) {
                System.err.println(undone() + " orders cannot be finished; see " + job.errors());
                return;
            }
            Life.whole(job);
        }
    }

    private int undone() throws IOException {
        return job.payments() - DoneFile.read(job.done()).size();
    }

    private KillReport report(Simulator simulator, Postgres database, List<PaymentOrder> orders, long start)
            throws IOException {
        Map<String, Long> taken = simulator.orders().money().stream()
                .collect(Collectors.groupingBy(PaymentOrder::trace, Collectors.counting()));
        int refused = (int) DoneFile.read(job.done()).values().stream()
                .filter(Ending.REFUSED::equals)
                .count();
        return new KillReport(
                job,
                killed,
                keys(orders, taken, times -> times == 1),
                keys(orders, taken, times -> times == 0),
                keys(orders, taken, times -> times > 1),
                atPoint,
                refused,
                figures(database),
                Duration.ofNanos(System.nanoTime() - start));
    }

    private LedgerFigures figures(Postgres database) {
        if (job.mode().isPeer()) {
            return LedgerFigures.NONE;
        }
        if (database != null) {
            return LedgerFigures.of(new JdbcLedgerStore(database.dataSource()));
        }
        try (EmbeddedLedger ledger = EmbeddedLedger.open(job.state().resolve("ledger"))) {
            return LedgerFigures.of(ledger.store());
        }
    }

    private static Set<String> keys(List<PaymentOrder> orders, Map<String, Long> taken, LongPredicate wanted) {
        return orders.stream()
                .filter(order -> wanted.test(taken.getOrDefault(order.trace(), 0L)))
                .map(PaymentOrder::key)
                .collect(Collectors.toSet());
    }
}
