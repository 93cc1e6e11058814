// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.BiFunction;
import javax.sql.DataSource;

/**
 * Work on a database that is done whole or not at all; for stores of plain SQL. Safe for many threads. Tables that are missing
 * are made before the first work and not earlier: beans of properties are made before their own properties are set.
 */
public final class Transactions {

    private final DataSource dataSource;
    private final Map<String, String> tables;
    private final BiFunction<String, SQLException, ? extends RuntimeException> failure;
    private volatile boolean prepared;

    /** What is done in one transaction. */
    @FunctionalInterface
    public interface Work<T> {

        /** Does it; whatever it throws undoes it. */
        T on(Connection connection) throws SQLException;
    }

    /**
     * On that database.
     *
     * @param tables  statement that makes the table, by its name
     * @param failure makes the exception of the store out of what was tried, e.g. {@code read account acme}, and what happened
     */
    public Transactions(
            DataSource dataSource,
            Map<String, String> tables,
            BiFunction<String, SQLException, ? extends RuntimeException> failure) {
        this.dataSource = dataSource;
        this.tables = Map.copyOf(tables);
        this.failure = failure;
    }

    /** Does the work and commits it; that is on the disk then. */
    public <T> T run(String what, Work<T> work) {
        prepare();
        return commit(what, work, true);
    }

    /** Does work that changes nothing, so that nothing has to be written. */
    public <T> T read(String what, Work<T> work) {
        prepare();
        return commit(what, work, false);
    }

    private void prepare() {
        if (!prepared) {
            tables.forEach(this::createTable);
            prepared = true;
        }
    }

    private <T> T commit(String what, Work<T> work, boolean toDisk) {
        try (Connection connection = dataSource.getConnection()) {
            boolean autoCommit = connection.getAutoCommit();
            connection.setAutoCommit(false);
            try {
                T result = work.on(connection);
                connection.commit();
                if (toDisk) {
                    Durability.force(connection);
                }
                return result;
            } finally {
                connection.rollback();
                connection.setAutoCommit(autoCommit);
            }
        } catch (SQLException e) {
            throw failure.apply(what, e);
        }
    }

    /** One statement as a transaction of its own. */
    public int execute(String what, String sql, Object... values) {
        return run(what, connection -> execute(connection, sql, values));
    }

    /**
     * One statement.
     *
     * @param values of its parameters in turn; nulls allowed
     * @return how many rows it changed
     */
    public static int execute(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, values);
            return statement.executeUpdate();
        }
    }

    /** Sets the parameters of a statement in turn; nulls allowed. */
    public static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    /** Makes a table if it is missing. Another process may do so at once: a refusal counts if it is still missing. */
    private void createTable(String table, String ddl) {
        if (!exists(table)) {
            try {
                commit("create table " + table, connection -> execute(connection, ddl), true);
            } catch (RuntimeException e) {
                if (!exists(table)) {
                    throw e;
                }
            }
        }
    }

    private boolean exists(String table) {
        try (Connection connection = dataSource.getConnection()) {
            return succeeds(connection, "SELECT COUNT(*) FROM " + table + " WHERE 1 = 0");
        } catch (SQLException e) {
            throw failure.apply("reach the database", e);
        }
    }

    private static boolean succeeds(Connection connection, String sql) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.executeQuery().close();
            return true;
        } catch (SQLException e) {
            return false;
        }
    }
}
