// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Recognizes databases that live in the memory of a process and end with it. */
final class InMemoryDatabase {

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
    static boolean isAddress(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        return ADDRESSES.stream().anyMatch(pattern -> pattern.matcher(lower).matches());
    }

    /**
     * Refuses a database that forgets everything when the process ends.
     *
     * @param option the option that sets it
     * @throws IllegalArgumentException if it is one
     */
    static void refuse(String option, Connection connection) throws SQLException {
        String address = connection.getMetaData() == null
                ? null
                : connection.getMetaData().getURL();
        if (address != null && isAddress(address)) {
            throw new IllegalArgumentException("Option '" + option + "' has an in-memory database ("
                    + address.replaceAll("[;?].*", "")
                    + "), which forgets with the process what was paid, signed in and read: the same payment key would"
                    + " pay again. Give a database that outlasts a restart (with Spring Boot, set"
                    + " spring.datasource.url), leave the option out, or say allowInMemoryDatabase=true, for tests"
                    + " alone");
        }
    }
}
