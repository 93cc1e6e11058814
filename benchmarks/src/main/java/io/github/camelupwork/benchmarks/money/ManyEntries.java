// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.benchmarks.money;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;

import io.github.camelupwork.benchmarks.Progress;
import io.github.camelupwork.ledger.LedgerFilter;
import io.github.camelupwork.ledger.LedgerState;
import io.github.camelupwork.ledger.LedgerStore;

/** A ledger with very many entries, of which one in a hundred thousand is in doubt, and questions to it. */
final class ManyEntries {

    private static final int LISTED = 100;
    private static final int CHUNK = 250_000;
    /** The secondary indexes of the table and their columns. */
    private static final Map<String, String> INDEXES = Map.of(
            "upwork_ledger_by_subject_and_state", "subject, state, changed_at, payment_key",
            "upwork_ledger_by_reference", "reference",
            "upwork_ledger_by_state_and_age", "state, changed_at, payment_key",
            "upwork_ledger_by_age", "changed_at, payment_key",
            "upwork_ledger_by_key", "payment_key");

    private final DataSource database;
    private final String numbers;
    private final String analyze;

    /** A question to a ledger. */
    interface Question {

        /** Asks it. */
        Object ask(LedgerStore store);
    }

    /**
     * @param numbers the table of the numbers from one to another that are still to be filled in
     * @param analyze the statement by which the database learns what the table holds
     */
    ManyEntries(DataSource database, String numbers, String analyze) {
        this.database = database;
        this.numbers = numbers;
        this.analyze = analyze;
    }

    /** Fills the table, without its secondary indexes, which are made again in the end: millions of rows take minutes, not hours. */
    void make(int entries) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String index : INDEXES.keySet()) {
                statement.execute("DROP INDEX IF EXISTS " + index);
            }
            for (int from = 1; from <= entries; from += CHUNK) {
                statement.execute(insert(from, Math.min(entries, from + CHUNK - 1)));
                Progress.say("%,d entries", Math.min(entries, from + CHUNK - 1));
            }
            for (Map.Entry<String, String> index : INDEXES.entrySet()) {
                statement.execute("CREATE INDEX " + index.getKey() + " ON upwork_ledger (" + index.getValue() + ")");
                Progress.say("index %s", index.getKey());
            }
            statement.execute(analyze);
        }
    }

    private String insert(int from, int to) {
        return "INSERT INTO upwork_ledger (account, tenant, payment_key, operation, arguments, fingerprint,"
                + " hints, state, attempt, intended_at, sent_at, changed_at, version, subject, reference)"
                + " SELECT 'acme', '', CONCAT('INV-', x), 'payments/create', '{}', 'f', '{}',"
                + " CASE WHEN MOD(x, 100000) = 0 THEN 'UNKNOWN' WHEN MOD(x, 10) = 0 THEN 'REFUSED' ELSE 'CONFIRMED' END,"
                + " 1, TIMESTAMP '2020-01-01 00:00:00' + x * INTERVAL '30' SECOND,"
                + " TIMESTAMP '2020-01-01 00:00:00' + x * INTERVAL '30' SECOND,"
                + " TIMESTAMP '2020-01-01 00:00:00' + x * INTERVAL '30' SECOND, 3, CONCAT('contract ', x), CONCAT('', x)"
                + " FROM " + String.format(numbers, from, to);
    }

    static Map<String, Question> questions() {
        Map<String, Question> questions = new LinkedHashMap<>();
        LedgerFilter first = LedgerFilter.all().first(LISTED);
        questions.put("list, the first 100", store -> store.list(first));
        questions.put("list, UNKNOWN", store -> store.list(first.in(LedgerState.UNKNOWN)));
        questions.put(
                "list, CONFIRMED and REFUSED",
                store -> store.list(first.in(LedgerState.CONFIRMED, LedgerState.REFUSED)));
        questions.put(
                "list, UNKNOWN for a day",
                store -> store.list(
                        first.in(LedgerState.UNKNOWN).before(Instant.now().minus(Duration.ofDays(1)))));
        questions.put("count, UNKNOWN", store -> store.count(LedgerFilter.all().in(LedgerState.UNKNOWN)));
        questions.put("count, all", store -> store.count(LedgerFilter.all()));
        return questions;
    }
}
