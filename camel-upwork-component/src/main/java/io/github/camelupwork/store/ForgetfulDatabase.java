// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.store;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Refuses databases that can forget what was committed: with the process, or at a close of their file. */
public final class ForgetfulDatabase {

    private static final Logger LOG = LoggerFactory.getLogger(ForgetfulDatabase.class);

    private ForgetfulDatabase() {}

    /**
     * Refuses a database that can forget.
     *
     * @param option        the option that sets it
     * @param database      the database; null is accepted, and so is one that cannot be reached, which a {@link CheckedDatabase}
     *                      checks when it is used
     * @param allowInMemory true to accept one that ends with the process
     * @throws IllegalArgumentException if it can forget
     */
    public static void refuse(String option, DataSource database, boolean allowInMemory) {
        if (database == null) {
            return;
        }
        try (Connection connection = database.getConnection()) {
            check(option, connection, allowInMemory);
        } catch (SQLException e) {
            LOG.warn(
                    "The database of option {} cannot be reached (SQL state {}); operations that need it fail"
                            + " until it can",
                    option,
                    e.getSQLState());
            LOG.debug("It cannot be reached, for", e);
        }
    }

    static void check(String option, Connection connection, boolean allowInMemory) throws SQLException {
        if (!allowInMemory) {
            InMemoryDatabase.refuse(option, connection);
        }
        OldH2.refuse(option, connection);
    }
}
