// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;

import io.github.camelupwork.auth.JdbcTokenStore;
import io.github.camelupwork.auth.StoredTokens;
import io.github.camelupwork.ledger.JdbcLedgerStore;
import io.github.camelupwork.ledger.Ledger;
import io.github.camelupwork.ledger.LedgerOptions;
import io.github.camelupwork.ledger.Payments;
import io.github.camelupwork.ledger.Ticket;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * PostgreSQL with {@code synchronous_commit=off}, at whatever level, whose writer of the log comes every ten seconds only: what
 * was recorded of a payment is on the disk nevertheless when its commit returns.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AsynchronousCommitTest {

    /** Where it is switched off. */
    enum Level {
        SESSION("level_session", "postgres", "-c synchronous_commit=off"),
        ROLE("level_role", "clerk", ""),
        DATABASE("level_database", "postgres", "");

        private final String database;
        private final String user;
        private final String options;

        Level(String database, String user, String options) {
            this.database = database;
            this.user = user;
            this.options = options;
        }
    }

    private EmbeddedPostgres postgres;

    @BeforeAll
    void start() throws Exception {
        postgres = EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofMinutes(2))
                // the builder's own default is off, which would hide what the levels do
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("wal_writer_delay", "10000ms")
                .setServerConfig("autovacuum", "off")
                .start();
        try (Connection admin = postgres.getPostgresDatabase().getConnection();
                Statement statement = admin.createStatement()) {
            statement.execute("CREATE ROLE clerk LOGIN SUPERUSER");
            statement.execute("ALTER ROLE clerk SET synchronous_commit = off");
            for (Level level : Level.values()) {
                statement.execute("CREATE DATABASE " + level.database);
            }
            statement.execute("ALTER DATABASE level_database SET synchronous_commit = off");
        }
    }

    @AfterAll
    void stop() throws IOException {
        postgres.close();
    }

    private DataSource at(Level level) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(postgres.getJdbcUrl(level.user, level.database));
        dataSource.setOptions(level.options);
        return dataSource;
    }

    /** Else the tests below would prove nothing. */
    @ParameterizedTest
    @EnumSource
    void aPlainCommitIsNotOnTheDisk(Level level) throws SQLException {
        try (Connection connection = at(level).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS plain (id INT)");
            // the writer of the log may come just now
            await("bytes of the log that are not on the disk")
                    .atMost(Duration.ofMinutes(5))
                    .until(() -> {
                        statement.execute("INSERT INTO plain VALUES (1)");
                        return unwritten() > 0;
                    });
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyStepOfAPaymentIs(Level level) throws SQLException {
        Ledger ledger = new Ledger(new JdbcLedgerStore(at(level)), LedgerOptions.defaults());
        Ticket sent = Payments.sent(ledger, Payments.bonus("K-1", "10"));
        assertThat(unwritten()).as("sent").isZero();
        ledger.confirmed(sent, Payments.done());
        assertThat(unwritten()).as("confirmed").isZero();
        ledger.unknown(Payments.sent(ledger, Payments.bonus("K-2", "10")), "reset");
        assertThat(unwritten()).as("unknown").isZero();
    }

    /** A refresh token is good once: who forgets the new one has to sign in again. */
    @ParameterizedTest
    @EnumSource
    void newTokensAre(Level level) throws SQLException {
        new JdbcTokenStore(at(level), Clock.systemUTC())
                .update("acme", before -> new StoredTokens("access", null, "refresh", Instant.EPOCH, null, null, 0));
        assertThat(unwritten()).isZero();
    }

    @Test
    void theSettingOfTheSessionIsLeftAsItWas() throws SQLException {
        Level level = Level.DATABASE;
        try (Connection connection = at(level).getConnection()) {
            connection.setAutoCommit(false);
            Durability.demand(connection);
            assertThat(setting(connection)).isEqualTo("on");
            connection.commit();
            assertThat(setting(connection)).isEqualTo("off");
        }
    }

    private static String setting(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW synchronous_commit")) {
            row.next();
            return row.getString(1);
        }
    }

    private long unwritten() throws SQLException {
        try (Connection admin = DriverManager.getConnection(postgres.getJdbcUrl("postgres", "postgres"));
                Statement statement = admin.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT pg_wal_lsn_diff(pg_current_wal_insert_lsn(), pg_current_wal_flush_lsn())")) {
            row.next();
            return row.getLong(1);
        }
    }
}
