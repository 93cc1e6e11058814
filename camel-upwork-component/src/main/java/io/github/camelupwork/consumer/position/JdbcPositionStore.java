// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer.position;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

import io.github.camelupwork.store.CheckedDatabase;
import io.github.camelupwork.store.FullDisk;
import io.github.camelupwork.store.Transactions;

/**
 * Keeps positions in a database, in tables {@code upwork_position}, {@code upwork_position_entry} and
 * {@code upwork_position_revision} that it creates itself. A write takes the next revision in the same transaction, so of
 * several consumers of one position one alone succeeds. Plain SQL that H2 and PostgreSQL share.
 */
public final class JdbcPositionStore implements PositionStore {

    private static final String POSITIONS = """
            CREATE TABLE upwork_position (
              position_key VARCHAR(250) NOT NULL PRIMARY KEY, begun BOOLEAN NOT NULL, anchor DATE, through_day DATE)""";
    private static final String ENTRIES = """
            CREATE TABLE upwork_position_entry (
              position_key VARCHAR(250) NOT NULL, identity VARCHAR(250) NOT NULL, fingerprint VARCHAR(64) NOT NULL,
              state VARCHAR(16) NOT NULL, attempts INTEGER NOT NULL, changed BOOLEAN NOT NULL, ordinal BIGINT NOT NULL,
              PRIMARY KEY (position_key, identity))""";
    /** Apart, so that tables of earlier versions stay as they are; what has no row there has not been written since. */
    private static final String REVISIONS = """
            CREATE TABLE upwork_position_revision (
              position_key VARCHAR(250) NOT NULL PRIMARY KEY, revision BIGINT NOT NULL)""";

    private static final String INTEGRITY = "23";
    private static final int FETCHED = 1000;

    private final DataSource dataSource;
    private final Transactions database;

    /** A store in a database; creates its tables at the first use if they are missing. */
    public JdbcPositionStore(DataSource dataSource) {
        this.dataSource = dataSource;
        this.database = new Transactions(
                dataSource,
                Map.of(
                        "upwork_position",
                        POSITIONS,
                        "upwork_position_entry",
                        ENTRIES,
                        "upwork_position_revision",
                        REVISIONS),
                JdbcPositionStore::failed);
    }

    /** The database. */
    public DataSource dataSource() {
        return dataSource;
    }

    /**
     * Returns the same store, whose database is refused when it is first reached if it can forget.
     *
     * @param allowInMemory true to accept one that ends with the process
     */
    public JdbcPositionStore checked(boolean allowInMemory) {
        return new JdbcPositionStore(CheckedDatabase.of("positionStore", dataSource, allowInMemory));
    }

    private static PositionStoreException failed(String what, SQLException e) {
        return new PositionStoreException(
                "Position store: cannot " + what + ": " + (FullDisk.is(e) ? FullDisk.REASON + ": " : "")
                        + e.getMessage(),
                e);
    }

    @Override
    public Position load(String key) {
        try {
            return database.read(
                    "load " + key, connection -> head(connection, key).with(entries(connection, key)));
        } catch (IllegalArgumentException e) {
            throw new PositionStoreException(
                    "Position store: the rows of " + key + " in upwork_position_entry are damaged: " + e.getMessage()
                            + ". Put a copy of them back; without them the consumer starts again, as option 'from' says",
                    e);
        }
    }

    private static Position head(Connection connection, String key) throws SQLException {
        String sql = "SELECT begun, anchor, through_day FROM upwork_position WHERE position_key = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, key);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? new Position(row.getBoolean(1), day(row, 2), day(row, 3), List.of())
                        : Position.NONE;
            }
        }
    }

    private static LocalDate day(ResultSet row, int column) throws SQLException {
        Date day = row.getDate(column);
        return day == null ? null : day.toLocalDate();
    }

    private static List<Entry> entries(Connection connection, String key) throws SQLException {
        String sql = """
                SELECT identity, fingerprint, state, attempts, changed FROM upwork_position_entry
                WHERE position_key = ? ORDER BY ordinal""";
        PackedEntries entries = new PackedEntries();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, key);
            statement.setFetchSize(FETCHED);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    entries.put(new Entry(
                            row.getString(1),
                            row.getString(2),
                            Entry.State.valueOf(row.getString(3)),
                            row.getInt(4),
                            row.getBoolean(5)));
                }
            }
        }
        return entries.snapshot();
    }

    @Override
    public String revision(String key) {
        return database.read(
                "read the revision of " + key,
                connection -> Long.toString(number(
                        connection,
                        "SELECT COALESCE(MAX(revision), 0) FROM upwork_position_revision WHERE position_key = ?",
                        key)));
    }

    /** The next revision; others that want it wait until the transaction ends, and are refused then. */
    private static String advance(Connection connection, String key, String revision) throws SQLException {
        long known = Long.parseLong(revision);
        String sql = "UPDATE upwork_position_revision SET revision = ? WHERE position_key = ? AND revision = ?";
        int advanced = Transactions.execute(connection, sql, known + 1, key, known);
        if (advanced == 0 && (known > 0 || !isFirst(connection, key))) {
            throw new PositionMovedException(key);
        }
        return Long.toString(known + 1);
    }

    private static boolean isFirst(Connection connection, String key) throws SQLException {
        try {
            return Transactions.execute(
                            connection,
                            "INSERT INTO upwork_position_revision (position_key, revision) VALUES (?, 1)",
                            key)
                    == 1;
        } catch (SQLException e) {
            if (e.getSQLState() != null && e.getSQLState().startsWith(INTEGRITY)) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public String add(String key, List<Entry> entries, String revision) {
        return database.run("add to " + key, connection -> {
            String next = advance(connection, key, revision);
            add(connection, key, entries, next);
            return next;
        });
    }

    private static void add(Connection connection, String key, List<Entry> entries, String revision)
            throws SQLException {
        Map<String, Entry> once = new LinkedHashMap<>();
        for (Entry entry : entries) {
            // the latest last
            once.remove(entry.identity());
            once.put(entry.identity(), entry);
        }
        List<Entry> latest = List.copyOf(once.values());
        delete(connection, key, latest);
        insert(connection, key, latest, revision);
    }

    /** One row a statement: with a list of identities H2 reads all entries of the position. */
    private static void delete(Connection connection, String key, List<Entry> entries) throws SQLException {
        Transactions.executeBatch(
                connection,
                "DELETE FROM upwork_position_entry WHERE position_key = ? AND identity = ?",
                entries.stream().map(entry -> new Object[] {key, entry.identity()}));
    }

    private static long number(Connection connection, String sql, String key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, key);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    @Override
    public String replace(String key, Position position, String revision) {
        return database.run("replace " + key, connection -> {
            String next = advance(connection, key, revision);
            head(connection, key, position);
            Transactions.execute(connection, "DELETE FROM upwork_position_entry WHERE position_key = ?", key);
            insert(connection, key, position.entries(), next);
            return next;
        });
    }

    /** The entries that are stored already stay as they are. */
    @Override
    public String move(String key, List<Entry> added, Position position, String revision) {
        return database.run("move " + key, connection -> {
            String next = advance(connection, key, revision);
            head(connection, key, position);
            add(connection, key, added, next);
            return next;
        });
    }

    private static void head(Connection connection, String key, Position head) throws SQLException {
        Transactions.execute(connection, "DELETE FROM upwork_position WHERE position_key = ?", key);
        Transactions.execute(
                connection,
                "INSERT INTO upwork_position (position_key, begun, anchor, through_day) VALUES (?, ?, ?, ?)",
                key,
                head.begun(),
                date(head.anchor()),
                date(head.through()));
    }

    private static Date date(LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }

    private static void insert(Connection connection, String key, List<Entry> entries, String revision)
            throws SQLException {
        // those of a later revision come after all of an earlier one, also after those that earlier versions counted
        // from 1
        AtomicLong ordinal = new AtomicLong(Long.parseLong(revision) << Integer.SIZE);
        Transactions.executeBatch(
                connection,
                "INSERT INTO upwork_position_entry (position_key, identity, fingerprint, state, attempts, changed, ordinal)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                entries.stream().map(entry -> new Object[] {
                    key,
                    entry.identity(),
                    entry.fingerprint(),
                    entry.state().name(),
                    entry.attempts(),
                    entry.changed(),
                    ordinal.getAndIncrement()
                }));
    }
}
