// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The tables of the ledger: entries, their history, and which ledgers are alive. Plain SQL that H2 and PostgreSQL share.
 * {@code upwork_ledger_history} is only ever added to.
 */
final class LedgerSchema {

    private static final String KEY =
            "account VARCHAR(255) NOT NULL, tenant VARCHAR(255) NOT NULL, " + "payment_key VARCHAR(255) NOT NULL, ";

    private static final List<String> STATEMENTS = List.of(
            "CREATE TABLE IF NOT EXISTS upwork_ledger (" + KEY + """
                    operation VARCHAR(255) NOT NULL,
                    arguments VARCHAR NOT NULL,
                    fingerprint VARCHAR(64) NOT NULL,
                    hints VARCHAR NOT NULL,
                    state VARCHAR(16) NOT NULL,
                    attempt INTEGER NOT NULL,
                    owner VARCHAR(255),
                    outcome_status INTEGER,
                    outcome_answer VARCHAR,
                    outcome_message VARCHAR,
                    settled_by VARCHAR(255),
                    intended_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
                    sent_at TIMESTAMP(6) WITH TIME ZONE,
                    changed_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
                    version BIGINT NOT NULL,
                    subject VARCHAR(255) NOT NULL DEFAULT '',
                    reference VARCHAR(255),
                    PRIMARY KEY (account, tenant, payment_key))""",
            "ALTER TABLE upwork_ledger ADD COLUMN IF NOT EXISTS subject VARCHAR(255) NOT NULL DEFAULT ''",
            "ALTER TABLE upwork_ledger ADD COLUMN IF NOT EXISTS reference VARCHAR(255)",
            // that of earlier versions did not order the payments of one subject by state
            "DROP INDEX IF EXISTS upwork_ledger_by_subject",
            "CREATE INDEX IF NOT EXISTS upwork_ledger_by_subject_and_state"
                    + " ON upwork_ledger (subject, state, changed_at, payment_key)",
            "CREATE INDEX IF NOT EXISTS upwork_ledger_by_reference ON upwork_ledger (reference)",
            // those of earlier versions had no payment_key in it, by which payments of the same moment are ordered
            "DROP INDEX IF EXISTS upwork_ledger_by_state",
            "CREATE INDEX IF NOT EXISTS upwork_ledger_by_state_and_age ON upwork_ledger (state, changed_at, payment_key)",
            "CREATE INDEX IF NOT EXISTS upwork_ledger_by_age ON upwork_ledger (changed_at, payment_key)",
            "CREATE INDEX IF NOT EXISTS upwork_ledger_by_key ON upwork_ledger (payment_key)",
            "CREATE TABLE IF NOT EXISTS upwork_ledger_history (" + KEY + """
                    version BIGINT NOT NULL,
                    event VARCHAR(32) NOT NULL,
                    state VARCHAR(16) NOT NULL,
                    attempt INTEGER NOT NULL,
                    at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
                    recorder VARCHAR(255) NOT NULL,
                    detail VARCHAR(1000),
                    PRIMARY KEY (account, tenant, payment_key, version))""",
            """
            CREATE TABLE IF NOT EXISTS upwork_ledger_owner (
                    owner VARCHAR(255) NOT NULL PRIMARY KEY,
                    process VARCHAR(255) NOT NULL,
                    seen_at TIMESTAMP(6) WITH TIME ZONE NOT NULL)""");

    private LedgerSchema() {}

    /** Makes the tables unless they are there; safe if several processes start at once. */
    static void create(Connection connection) throws SQLException {
        for (String statement : STATEMENTS) {
            try {
                execute(connection, statement);
            } catch (SQLException other) {
                // PostgreSQL fails if another process makes the same table at this moment; then it is there now
                execute(connection, statement);
            }
        }
    }

    /** Fails unless the tables are there. */
    static void require(Connection connection) throws SQLException {
        for (String table : List.of("upwork_ledger", "upwork_ledger_history")) {
            execute(connection, "SELECT COUNT(*) FROM " + table + " WHERE 1 = 0");
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
