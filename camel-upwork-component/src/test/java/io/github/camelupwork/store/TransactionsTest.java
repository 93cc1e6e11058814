// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;

import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

class TransactionsTest {

    private final JdbcDataSource database = new JdbcDataSource();
    private final Transactions transactions =
            withTable("CREATE TABLE thing (name VARCHAR(9) PRIMARY KEY, number INTEGER)");

    TransactionsTest() {
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    }

    private Transactions withTable(String ddl) {
        return new Transactions(
                database, Map.of("thing", ddl), (what, e) -> new IllegalStateException("cannot " + what, e));
    }

    private int count() {
        return transactions.read("count", connection -> {
            try (ResultSet row = connection.createStatement().executeQuery("SELECT COUNT(*) FROM thing")) {
                row.next();
                return row.getInt(1);
            }
        });
    }

    @Test
    void doesAllOfIt() {
        assertThat(transactions.execute("add", "INSERT INTO thing VALUES (?, ?)", "a", null))
                .isOne();
        assertThat(count()).isOne();
    }

    @Test
    void orNothing() {
        assertThatThrownBy(() -> transactions.run("add two", connection -> {
                    Transactions.execute(connection, "INSERT INTO thing VALUES (?, ?)", "a", 1);
                    return Transactions.execute(connection, "INSERT INTO thing VALUES (?, ?)", "a", 2);
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("cannot add two");
        assertThat(count()).isZero();
    }

    @Test
    void makesATableOnce() {
        transactions.execute("add", "INSERT INTO thing VALUES (?, ?)", "a", 1);
        withTable("CREATE TABLE thing (other INTEGER)").execute("add", "INSERT INTO thing VALUES (?, ?)", "b", 1);
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void tellsThatATableCannotBeMade() {
        Transactions wrong = withTable("CREATE TABEL thing (name INTEGER)");
        assertThatThrownBy(() -> wrong.execute("add", "INSERT INTO thing VALUES (1)"))
                .hasMessage("cannot create table thing");
    }

    @Test
    void asksTheDatabaseNotBeforeItIsConfigured() {
        JdbcDataSource later = new JdbcDataSource();
        Transactions early = new Transactions(
                later,
                Map.of("other", "CREATE TABLE other (number INTEGER)"),
                (what, e) -> new IllegalStateException("cannot " + what, e));
        later.setURL(database.getURL());

        assertThat(early.execute("add", "INSERT INTO other VALUES (1)")).isOne();
    }

    /** Whoever only reads needs no right to have H2 write. */
    @Test
    void readingWritesNothing() throws Exception {
        transactions.execute("add", "INSERT INTO thing VALUES (?, ?)", "a", 1);
        try (Connection admin = database.getConnection();
                Statement statement = admin.createStatement()) {
            statement.execute("CREATE USER clerk PASSWORD 'x'");
            statement.execute("GRANT ALL ON thing TO clerk");
        }
        database.setURL(database.getURL().replace(";DB_CLOSE_DELAY=-1", ""));
        database.setUser("clerk");
        database.setPassword("x");
        Transactions.Work<Integer> none =
                connection -> Transactions.execute(connection, "DELETE FROM thing WHERE name = 'b'");

        assertThat(count()).isOne();
        assertThatThrownBy(() -> transactions.run("remove", none))
                .hasMessage("cannot remove")
                .hasRootCauseInstanceOf(SQLException.class);
    }
}
