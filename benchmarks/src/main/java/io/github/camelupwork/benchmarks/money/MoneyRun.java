// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.benchmarks.money;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.zaxxer.hikari.HikariDataSource;
import io.github.camelupwork.benchmarks.Postgres;
import io.github.camelupwork.benchmarks.Progress;
import io.github.camelupwork.benchmarks.Settings;
import io.github.camelupwork.benchmarks.TextTable;
import io.github.camelupwork.ledger.Decision;
import io.github.camelupwork.ledger.EmbeddedLedger;
import io.github.camelupwork.ledger.JdbcLedgerStore;
import io.github.camelupwork.ledger.Ledger;
import io.github.camelupwork.ledger.LedgerOptions;
import io.github.camelupwork.ledger.LedgerStore;
import io.github.camelupwork.ledger.PaymentId;
import io.github.camelupwork.ledger.PaymentOutcome;
import io.github.camelupwork.ledger.PaymentRequest;
import io.github.camelupwork.ledger.Ticket;

/**
 * Carries payments through the ledger, each of them intended, sent and confirmed and on the disk every time, and asks a large
 * ledger questions; on the embedded H2 and on PostgreSQL.
 */
public final class MoneyRun {

    private static final int MILLIS = 1_000_000;

    private final Settings settings;
    private final Path job;
    private final TextTable rates =
            new TextTable("payments through the ledger", "at once", "goal, 1/s", "median, 1/s", "lowest", "highest");
    private final TextTable questions =
            new TextTable("questions to a ledger", "entries", "goal, ms", "median, ms", "shortest", "longest");

    private MoneyRun(Settings settings, Path job) {
        this.settings = settings;
        this.job = job;
    }

    /**
     * Measures and prints.
     *
     * @param args {@code payments} (1000) of a round, {@code rounds} (5), {@code threads} (16), {@code entries} (5000000; 0
     *             leaves the questions out), {@code stores} (h2,postgres)
     */
    public static void main(String[] args) throws Exception {
        Settings settings = Settings.of(args, "payments", "rounds", "threads", "entries", "stores");
        MoneyRun run = new MoneyRun(settings, Files.createTempDirectory("money-"));
        for (String store : settings.list("stores", "h2,postgres")) {
            if (store.equals("h2")) {
                run.embedded();
            } else {
                run.postgres();
            }
        }
        System.out.println(run.rates);
        System.out.println(run.questions);
        System.exit(0);
    }

    private void embedded() throws Exception {
        try (EmbeddedLedger embedded = EmbeddedLedger.open(job.resolve("ledger"))) {
            measure("H2", embedded.store());
            ask(
                    "H2",
                    embedded.store(),
                    new ManyEntries(embedded.dataSource(), "SYSTEM_RANGE(%d, %d) AS t(x)", "ANALYZE"));
        }
    }

    private void postgres() throws Exception {
        try (Postgres postgres = Postgres.start(Files.createDirectory(job.resolve("data")));
                HikariDataSource pool = Postgres.pool(postgres.url(), threads())) {
            measure("PostgreSQL", new JdbcLedgerStore(pool));
            ask(
                    "PostgreSQL",
                    new JdbcLedgerStore(pool),
                    new ManyEntries(pool, "generate_series(%d, %d) AS t(x)", "VACUUM ANALYZE upwork_ledger"));
        }
    }

    private int threads() {
        return settings.number("threads", 16);
    }

    private void measure(String name, LedgerStore store) throws Exception {
        int payments = settings.number("payments", 1000);
        List<Long> measured = new ArrayList<>();
        try (Ledger ledger = new Ledger(store, LedgerOptions.defaults())) {
            for (int round = 0; round <= settings.number("rounds", 5); round++) {
                long rate = rate(ledger, round, payments);
                Progress.say("%s: %,d payments a second%s", name, rate, round == 0 ? ", warming up" : "");
                if (round > 0) {
                    measured.add(rate);
                }
            }
        }
        measured.sort(null);
        rates.row(
                name,
                threads(),
                200,
                measured.get(measured.size() / 2),
                measured.get(0),
                measured.get(measured.size() - 1));
    }

    private long rate(Ledger ledger, int round, int payments) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(threads());
        long start = System.nanoTime();
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < payments; i++) {
            String key = round + "-" + i;
            all.add(executor.submit(() -> pay(ledger, key)));
        }
        for (Future<?> each : all) {
            each.get();
        }
        executor.shutdown();
        return payments * 1_000_000_000L / (System.nanoTime() - start);
    }

    private static void pay(Ledger ledger, String key) {
        PaymentRequest request = PaymentRequest.of(
                new PaymentId("acme", null, key),
                "payments/create",
                Map.of(
                        "team_reference",
                        12345L,
                        "engagement__reference",
                        key,
                        "charge_amount",
                        new BigDecimal("1.50")));
        Ticket ticket = ((Decision.Send) ledger.begin(request)).ticket();
        ledger.sent(ticket);
        ledger.confirmed(ticket, PaymentOutcome.answered(200, "{\"reference\":\"" + key.hashCode() + "\"}"));
    }

    private void ask(String name, LedgerStore store, ManyEntries many) throws Exception {
        int entries = settings.number("entries", 5_000_000);
        if (entries == 0) {
            return;
        }
        long began = System.nanoTime();
        many.make(entries);
        Progress.say("%s: %,d entries were made in %,d s", name, entries, (System.nanoTime() - began) / 1_000_000_000);
        for (Map.Entry<String, ManyEntries.Question> question :
                ManyEntries.questions().entrySet()) {
            List<Long> measured = new ArrayList<>();
            for (int round = 0; round <= settings.number("rounds", 5); round++) {
                long start = System.nanoTime();
                question.getValue().ask(store);
                if (round > 0) {
                    measured.add((System.nanoTime() - start) / MILLIS);
                }
            }
            measured.sort(null);
            Progress.say("%s, %s: %,d ms", name, question.getKey(), measured.get(measured.size() / 2));
            questions.row(
                    name + ", " + question.getKey(),
                    String.format("%,d", entries),
                    50,
                    measured.get(measured.size() / 2),
                    measured.get(0),
                    measured.get(measured.size() - 1));
        }
    }
}
