// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Work on a database that is done whole or not at all; for stores of plain SQL. Safe for many threads. Tables that are missing
 * are made before the first work and not earlier: beans of properties are made before their own properties are set.
 */
public final class Transactions {

    private static final int BATCH = 1000;
    private static final int MOST_ATTEMPTS = 30;

    private final DataSource dataSource;
    private final Map<String, String> tables;
    private final List<Column> columns;
    private final BiFunction<String, SQLException, ? extends RuntimeException> failure;
    private volatile boolean prepared;

    /**
     * A column that a table of an earlier version lacks.
     *
     * @param table of the column
     * @param name  of the column
     * @param type  of the column in SQL; it must allow null
     */
    public record Column(String table, String name, String type) {}

    /** A piece of work in one transaction. */
    @FunctionalInterface
    public interface Work<T> {

        /** Does the work; any exception rolls it back. */
        T on(Connection connection) throws SQLException;
    }

    /**
     * Runs transactions on a database.
     *
     * @param tables  the statements that create the tables, by table name
     * @param failure creates the exception of the store from the attempted action, e.g. {@code read account acme}, and
     *                the cause
     */
    public Transactions(
            DataSource dataSource,
            Map<String, String> tables,
            BiFunction<String, SQLException, ? extends RuntimeException> failure) {
        this(dataSource, tables, List.of(), failure);
    }

    /**
     * Runs transactions on a database, and adds columns to tables of earlier versions.
     *
     * @param columns the columns that are added if they are missing
     */
    public Transactions(
            DataSource dataSource,
            Map<String, String> tables,
            List<Column> columns,
            BiFunction<String, SQLException, ? extends RuntimeException> failure) {
        this.dataSource = dataSource;
        this.tables = Map.copyOf(tables);
        this.columns = List.copyOf(columns);
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
            prepareOnce();
        }
    }

    private synchronized void prepareOnce() {
        if (!prepared) {
            tables.forEach((table, ddl) ->
                    createUnlessThere("table " + table, "SELECT COUNT(*) FROM " + table + " WHERE 1 = 0", ddl));
            columns.forEach(column -> createUnlessThere(
                    "column " + column.table() + "." + column.name(),
                    "SELECT " + column.name() + " FROM " + column.table() + " WHERE 1 = 0",
                    "ALTER TABLE " + column.table() + " ADD COLUMN " + column.name() + " " + column.type()));
            prepared = true;
        }
    }

    private <T> T commit(String what, Work<T> work, boolean toDisk) {
        try (Connection connection = dataSource.getConnection()) {
            boolean autoCommit = connection.getAutoCommit();
            connection.setAutoCommit(false);
            try {
                if (toDisk) {
                    Durability.demand(connection);
                }
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
     * Executes one statement.
     *
     * @param values the values of its parameters in order; nulls allowed
     * @return the number of rows it changed
     */
    public static int execute(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, values);
            return statement.executeUpdate();
        }
    }

    /**
     * Executes one statement for many rows, many of them in one request to the database.
     *
     * @param rows the values of the parameters in order, row by row; nulls allowed
     */
    public static void executeBatch(Connection connection, String sql, Stream<Object[]> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int added = 0;
            for (Iterator<Object[]> all = rows.iterator(); all.hasNext(); ) {
                set(statement, all.next());
                statement.addBatch();
                if (++added % BATCH == 0) {
                    statement.executeBatch();
                }
            }
            statement.executeBatch();
        }
    }

    /** Sets the parameters of a statement in turn; nulls allowed. */
    public static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    /** Executes a definition if its probe fails. Another process may do so at once: a refusal counts if it is still missing. */
    private void createUnlessThere(String name, String probe, String ddl) {
        if (!succeeds(probe)) {
            try {
                commit("create " + name, connection -> create(connection, ddl), true);
            } catch (RuntimeException e) {
                if (!succeeds(probe)) {
                    throw e;
                }
            }
        }
    }

    /** Another process that does so at once holds a lock, for which databases wait as long as they are set up to. */
    private static int create(Connection connection, String ddl) throws SQLException {
        for (int attempt = 1; ; attempt++) {
            try {
                return execute(connection, ddl);
            } catch (SQLException e) {
                if (!isLockTimeout(e) || attempt == MOST_ATTEMPTS) {
                    throw e;
                }
                connection.rollback();
            }
        }
    }

    /** Returns whether a database has given up waiting for a lock; the standard's state, and that of PostgreSQL. */
    public static boolean isLockTimeout(SQLException e) {
        return e instanceof SQLTimeoutException || "HYT00".equals(e.getSQLState()) || "55P03".equals(e.getSQLState());
    }

    private boolean succeeds(String probe) {
        try (Connection connection = dataSource.getConnection()) {
            return succeeds(connection, probe);
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
