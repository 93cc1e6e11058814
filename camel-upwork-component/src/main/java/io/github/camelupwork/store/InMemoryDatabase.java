// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.sql.DataSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Recognizes databases that live in the memory of a process and end with it. */
public final class InMemoryDatabase {

    private static final Logger LOG = LoggerFactory.getLogger(InMemoryDatabase.class);

    /** Addresses in lower case: H2, HSQLDB, Derby, SQLite and DuckDB. */
    private static final List<Pattern> ADDRESSES = List.of(
            Pattern.compile("jdbc:h2:(?:(?:tcp|ssl)://[^/]*/)?(?:mem|memfs|memlzf|niomemfs|niomemlzf):.*"),
            Pattern.compile("jdbc:hsqldb:(?:mem:.*|\\.)"),
            Pattern.compile("jdbc:derby:(?://[^/]*/)?memory:.*"),
            Pattern.compile("jdbc:sqlite:(?::memory:.*|\\?.*|)"),
            Pattern.compile("jdbc:sqlite:.*mode=memory.*"),
            Pattern.compile("jdbc:duckdb:(?::memory:.*|)"));

    private InMemoryDatabase() {}

    /** Returns whether a JDBC address is that of an in-memory database. */
    public static boolean isAddress(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        return ADDRESSES.stream().anyMatch(pattern -> pattern.matcher(lower).matches());
    }

    /**
     * Refuses a database that forgets everything when the process ends.
     *
     * @param option     the option that sets it
     * @param dataSource the database; null is accepted, and so is one that cannot be reached, which is reported when it
     *                   is used
     * @throws IllegalArgumentException if it is one
     */
    public static void refuse(String option, DataSource dataSource) {
        String address = dataSource == null ? null : address(option, dataSource);
        if (address != null && isAddress(address)) {
            throw new IllegalArgumentException("Option '" + option + "' has an in-memory database ("
                    + address.replaceAll("[;?].*", "")
                    + "), which forgets with the process what was paid, signed in and read: the same payment key would"
                    + " pay again. Give a database that outlasts a restart (with Spring Boot, set"
                    + " spring.datasource.url), leave the option out, or say allowInMemoryDatabase=true, for tests"
                    + " alone");
        }
    }

    private static String address(String option, DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            return connection.getMetaData() == null
                    ? null
                    : connection.getMetaData().getURL();
        } catch (SQLException e) {
            LOG.warn(
                    "The database of option {} cannot be reached (SQL state {}); what needs it fails until it can",
                    option,
                    e.getSQLState());
            LOG.debug("It cannot be reached, for", e);
            return null;
        }
    }
}
