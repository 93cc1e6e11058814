// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.benchmarks.kill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import io.github.camelupwork.benchmarks.Settings;
import io.github.camelupwork.benchmarks.kill.DoneFile.Ending;
import io.github.camelupwork.ledger.EmbeddedLedger;
import io.github.camelupwork.ledger.LedgerEntry;
import io.github.camelupwork.ledger.LedgerEvent;
import io.github.camelupwork.ledger.LedgerFilter;
import io.github.camelupwork.ledger.LedgerState;
import io.github.camelupwork.ledger.LedgerStore;
import io.github.camelupwork.simulator.Simulator;

/**
 * The parent: lets a hub pay, kills it again and again with SIGKILL, restarts it each time, and asks the simulator in
 * the end what was really paid. Arguments: {@code payments=1500 kills=100 seed=1 modes=upwork,idempotent-eager,...}.
 */
public final class KillRun {

    private static final String ALL_MODES = "upwork,idempotent-eager,idempotent-lazy,idempotent-completion-eager";
    private static final int MOST_LAST_LIVES = 5;
    private static final Set<LedgerEvent> BY_READING =
            Set.of(LedgerEvent.SETTLED_EXECUTED, LedgerEvent.SETTLED_NOT_EXECUTED);

    private final KillMode mode;
    private final int payments;
    private final int kills;
    private final long seed;
    private final Path job;
    private final Map<String, Integer> killed = new HashMap<>();
    private final Set<String> atPoint = new HashSet<>();

    /**
     * @param job a new directory for all that the run writes
     */
    KillRun(KillMode mode, int payments, int kills, long seed, Path job) {
        this.mode = mode;
        this.payments = payments;
        this.kills = kills;
        this.seed = seed;
        this.job = job;
    }

    /** Runs the modes one after another and prints their figures; exit code 1 if the component itself was not exact. */
    public static void main(String[] args) throws Exception {
        Settings settings = Settings.of(args, "payments", "kills", "seed", "modes");
        List<KillReport> reports = new ArrayList<>();
        for (String mode : settings.list("modes", ALL_MODES)) {
            reports.add(new KillRun(
                            KillMode.of(mode),
                            settings.number("payments", 1500),
                            settings.number("kills", 100),
                            settings.number("seed", 1),
                            Files.createTempDirectory("kill-run-"))
                    .run());
            System.out.println(KillReport.table(reports));
        }
        System.exit(reports.stream().allMatch(report -> report.mode().isPeer() || report.isExact()) ? 0 : 1);
    }

    /** Runs it. */
    KillReport run() throws IOException, InterruptedException {
        long start = System.nanoTime();
        try (Simulator simulator = Simulator.builder().seed(seed).start()) {
            HubSettings.of(simulator).with("mode", mode.toString()).write(job.resolve("hub.properties"));
            List<PaymentOrder> orders = PaymentJob.in(simulator.world(), payments, seed);
            PaymentOrder.write(orders, job.resolve("orders"));
            killAgainAndAgain();
            finish();
            return report(simulator, orders, start);
        }
    }

    private void killAgainAndAgain() throws IOException, InterruptedException {
        KillPlan plan = new KillPlan(seed);
        for (int left = kills; left > 0 && undone() > 0; left--) {
            KillPlan.Kill kill = plan.next(undone(), left);
            Life.Ended ended = Life.until(kill, job);
            if (ended.killed()) {
                killed.merge(name(kill), 1, Integer::sum);
            }
            if (ended.key() != null) {
                atPoint.add(ended.key());
            }
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
                throw new IllegalStateException(undone() + " orders cannot be finished; see " + job.resolve("errors"));
            }
            Life.whole(job);
        }
    }

    private int undone() throws IOException {
        return payments - DoneFile.read(job.resolve("done")).size();
    }

    private KillReport report(Simulator simulator, List<PaymentOrder> orders, long start) throws IOException {
        Map<String, Long> taken = simulator.orders().money().stream()
                .collect(Collectors.groupingBy(PaymentOrder::trace, Collectors.counting()));
        int refused = (int) DoneFile.read(job.resolve("done")).values().stream()
                .filter(Ending.REFUSED::equals)
                .count();
        int settled = 0;
        int unsettled = 0;
        int torn = 0;
        if (!mode.isPeer()) {
            try (EmbeddedLedger ledger =
                    EmbeddedLedger.open(job.resolve("state").resolve("ledger"))) {
                settled = settled(ledger.store());
                unsettled = unsettled(ledger.store());
                torn = torn(ledger.store());
            }
        }
        return new KillReport(
                mode,
                payments,
                killed,
                keys(orders, taken, times -> times == 1),
                keys(orders, taken, times -> times == 0),
                keys(orders, taken, times -> times > 1),
                atPoint,
                refused,
                settled,
                unsettled,
                torn,
                Duration.ofNanos(System.nanoTime() - start));
    }

    private static Set<String> keys(List<PaymentOrder> orders, Map<String, Long> taken, LongPredicate wanted) {
        return orders.stream()
                .filter(order -> wanted.test(taken.getOrDefault(order.trace(), 0L)))
                .map(PaymentOrder::key)
                .collect(Collectors.toSet());
    }

    private static int settled(LedgerStore store) {
        return (int) store.list(LedgerFilter.all()).stream()
                .map(LedgerEntry::id)
                .flatMap(id -> store.history(id).stream())
                .filter(line -> BY_READING.contains(line.event()))
                .count();
    }

    private static int unsettled(LedgerStore store) {
        return store.list(LedgerFilter.all().in(LedgerState.INTENDED, LedgerState.SENT, LedgerState.UNKNOWN))
                .size();
    }

    /** Every change has a line of history, and is found under the state that it made. */
    private static int torn(LedgerStore store) {
        return (int) store.list(LedgerFilter.all()).stream()
                .filter(entry -> store.history(entry.id()).size() != entry.version()
                        || !store.list(LedgerFilter.all().key(entry.id().key()).in(entry.state()))
                                .equals(List.of(entry)))
                .count();
    }
}
