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

import io.github.camelupwork.ledger.LedgerFilter;
import io.github.camelupwork.ledger.LedgerState;
import io.github.camelupwork.ledger.LedgerStore;

/** A ledger with very many entries, of which one in a hundred thousand is in doubt, and questions to it. */
final class ManyEntries {

    private static final int LISTED = 100;

    private final DataSource database;
    private final String numbers;

    /** A question to a ledger. */
    interface Question {

        /** Asks it. */
        Object ask(LedgerStore store);
    }

    /** @param numbers the table of the numbers up to one that is still to be filled in */
    ManyEntries(DataSource database, String numbers) {
        this.database = database;
        this.numbers = numbers;
    }

    void make(int entries) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "INSERT INTO upwork_ledger (account, tenant, payment_key, operation, arguments, fingerprint,"
                            + " hints, state, attempt, intended_at, sent_at, changed_at, version, subject, reference)"
                            + " SELECT 'acme', '', CONCAT('INV-', x), 'payments/create', '{}', 'f', '{}',"
                            + " CASE WHEN MOD(x, 100000) = 0 THEN 'UNKNOWN' WHEN MOD(x, 10) = 0 THEN 'REFUSED' ELSE 'CONFIRMED' END,"
                            + " 1, TIMESTAMP '2020-01-01 00:00:00' + x * INTERVAL '30' SECOND,"
                            + " TIMESTAMP '2020-01-01 00:00:00' + x * INTERVAL '30' SECOND,"
                            + " TIMESTAMP '2020-01-01 00:00:00' + x * INTERVAL '30' SECOND, 3, CONCAT('contract ', x), CONCAT('', x)"
                            + " FROM " + String.format(numbers, entries));
            statement.execute("ANALYZE");
        }
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
