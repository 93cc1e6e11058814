// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.store;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * A database whose first connection is checked before anything uses it, as {@link ForgetfulDatabase} does at the start, when it
 * may not be reachable. A refused one is refused with every connection.
 */
public final class CheckedDatabase implements DataSource {

    private final String option;
    private final DataSource database;
    private final boolean allowInMemory;
    private volatile boolean checked;

    private CheckedDatabase(String option, DataSource database, boolean allowInMemory) {
        this.option = option;
        this.database = database;
        this.allowInMemory = allowInMemory;
    }

    /**
     * Returns the database with that check.
     *
     * @param option        the option that sets it
     * @param database      the database, or null
     * @param allowInMemory true to accept one that ends with the process
     * @return null for null
     */
    public static DataSource of(String option, DataSource database, boolean allowInMemory) {
        return database == null ? null : new CheckedDatabase(option, database, allowInMemory);
    }

    /** Returns the reason of a refusal by this check; empty if the failure is another. */
    public static String reason(SQLException failure) {
        return failure instanceof RefusedDatabaseException ? ": " + failure.getMessage() : "";
    }

    @Override
    public Connection getConnection() throws SQLException {
        return checked(database.getConnection());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return checked(database.getConnection(user, password));
    }

    private Connection checked(Connection connection) throws SQLException {
        if (!checked) {
            try {
                ForgetfulDatabase.check(option, connection, allowInMemory);
                checked = true;
            } catch (IllegalArgumentException e) {
                connection.close();
                throw new RefusedDatabaseException(e);
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        }
        return connection;
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return database.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        database.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        database.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return database.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return database.getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return type.isInstance(database) ? type.cast(database) : database.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return type.isInstance(database) || database.isWrapperFor(type);
    }
}
