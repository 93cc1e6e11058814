// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Makes committed data survive the process. Databases write before a commit returns, except for H2: it writes half a
 * second later, unless configured otherwise.
 */
public final class Durability {

    private static final String LATE = "H2";
    private static final String FORCE_TO_DISK = "CHECKPOINT SYNC";
    private static final String ASYNCHRONOUS = "PostgreSQL";
    /** {@code off} would return before anything is written; {@code local} and better are left as they are. */
    private static final String COMMIT_TO_DISK = "SELECT set_config('synchronous_commit', 'on', true)"
            + " WHERE current_setting('synchronous_commit') = 'off'";

    private static final String NO_RIGHT = "90040";

    private Durability() {}

    /**
     * To be called first in a transaction: whatever the settings of database and user say, its commit returns when it is on the
     * disk.
     */
    public static void demand(Connection connection) throws SQLException {
        if (ASYNCHRONOUS.equals(connection.getMetaData().getDatabaseProductName())) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(COMMIT_TO_DISK);
            }
        }
    }

    /** Returns whether the database writes only after a commit has returned. */
    public static boolean isLate(Connection connection) throws SQLException {
        return LATE.equals(connection.getMetaData().getDatabaseProductName());
    }

    /**
     * To be called after a commit: returns when it is on the disk.
     *
     * @throws SQLException if it is not, above all because the user of an H2 database may not ask for it
     */
    public static void force(Connection connection) throws SQLException {
        if (isLate(connection)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(FORCE_TO_DISK);
            } catch (SQLException e) {
                throw NO_RIGHT.equals(e.getSQLState())
                        ? new SQLException(
                                "H2 writes what is committed only later, and the user"
                                        + " needs admin rights in it to have it written at once (" + FORCE_TO_DISK
                                        + ")",
                                NO_RIGHT,
                                e)
                        : e;
            }
        }
    }
}
