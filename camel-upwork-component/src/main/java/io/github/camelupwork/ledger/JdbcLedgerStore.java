// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;

import io.github.camelupwork.store.CheckedDatabase;
import io.github.camelupwork.store.Durability;
import io.github.camelupwork.store.FullDisk;

/**
 * Keeps the ledger in a database, tried with H2 and PostgreSQL; it makes its tables itself. Several processes may share one.
 *
 * <p>Every change is a short transaction of its own on a connection of its own, so that a rollback of the route cannot erase
 * what was recorded. Therefore deliver the plain DataSource, not a proxy that joins the thread's transaction.
 */
public final class JdbcLedgerStore implements LedgerStore {

    private static final String BY_ID = " WHERE account = ? AND tenant = ? AND payment_key = ?";
    private static final String INSERT =
            "INSERT INTO upwork_ledger (" + LedgerRow.COLUMNS + ") VALUES (" + places(LedgerRow.COLUMNS) + ")";
    private static final String UPDATE =
            "UPDATE upwork_ledger SET " + LedgerRow.COLUMNS.replace(",", " = ?,") + " = ?" + BY_ID + " AND version = ?";
    private static final String ADD_LINE = "INSERT INTO upwork_ledger_history (" + LedgerRow.HISTORY_COLUMNS
            + ") VALUES (" + places(LedgerRow.HISTORY_COLUMNS) + ")";

    private static final String DUPLICATE = "23505";
    /** The class of SQL states about connections. */
    private static final String NO_CONNECTION = "08";

    private final DataSource dataSource;
    private final boolean late;
    private final GroupCommit group = new GroupCommit(this::forced, this::failed);
    /** The file, for messages; empty if the database belongs to somebody else. */
    private final String place;

    private volatile boolean exclusive;

    /**
     * A store in a database that must have its tables.
     *
     * @param file the file of the database
     * @throws LedgerStoreException if they are missing
     */
    static JdbcLedgerStore existing(DataSource dataSource, Path file) {
        try (Connection connection = dataSource.getConnection()) {
            LedgerSchema.require(connection);
        } catch (SQLException e) {
            throw new LedgerStoreException("there is no ledger in it, or it is cut off" + reason(e), e);
        }
        return new JdbcLedgerStore(dataSource, " in " + file);
    }

    /**
     * Returns a database that is refused when it is first reached if it can forget.
     *
     * @param dataSource    the database; null for none
     * @param allowInMemory true to accept one that ends with the process
     */
    public static DataSource checked(DataSource dataSource, boolean allowInMemory) {
        return CheckedDatabase.of("ledgerDataSource", dataSource, allowInMemory);
    }

    /** A store in that database; makes the tables unless they are there. */
    public JdbcLedgerStore(DataSource dataSource) {
        this(dataSource, "");
    }

    private JdbcLedgerStore(DataSource dataSource, String place) {
        this.dataSource = dataSource;
        this.place = place;
        this.late = runReading("open", Durability::isLate);
        run("make the tables of", connection -> {
            LedgerSchema.create(connection);
            return null;
        });
    }

    @Override
    public Optional<LedgerEntry> find(PaymentId id) {
        return query("read", "SELECT " + LedgerRow.COLUMNS + " FROM upwork_ledger" + BY_ID, LedgerRow::entry, key(id))
                .stream()
                .findFirst();
    }

    @Override
    public boolean insert(LedgerEntry entry, Transition transition) {
        return change(entry.id(), transition, INSERT, LedgerRow.values(entry));
    }

    @Override
    public boolean update(LedgerEntry entry, Transition transition) {
        Object[] expected = {
            entry.id().account(), LedgerRow.tenant(entry.id()), entry.id().key(), entry.version() - 1
        };
        return change(
                entry.id(),
                transition,
                UPDATE,
                Stream.concat(Stream.of(LedgerRow.values(entry)), Stream.of(expected))
                        .toArray());
    }

    @Override
    public List<Transition> history(PaymentId id) {
        return query(
                "read the history of",
                "SELECT " + LedgerRow.HISTORY_COLUMNS + " FROM upwork_ledger_history" + BY_ID + " ORDER BY version",
                LedgerRow::transition,
                key(id));
    }

    /** Those of each state come from an index in their order; they are merged here, for no database merges them itself. */
    @Override
    public List<LedgerEntry> list(LedgerFilter filter) {
        if (filter.states().size() <= 1) {
            return listInOrder(filter);
        }
        return filter.states().stream()
                .flatMap(state -> listInOrder(filter.in(state)).stream())
                .sorted(filter.order())
                .limit(filter.limit())
                .toList();
    }

    private List<LedgerEntry> listInOrder(LedgerFilter filter) {
        List<Object> values = new ArrayList<>();
        String where = where(filter, values);
        values.add(filter.limit());
        String direction = filter.newestFirst() ? " DESC" : "";
        return query(
                "list",
                "SELECT " + LedgerRow.COLUMNS + " FROM upwork_ledger" + where + " ORDER BY "
                        + (filter.subject() == null ? "" : "subject" + direction + ", ")
                        + (filter.states().isEmpty() ? "" : "state" + direction + ", ")
                        + "changed_at" + direction + ", payment_key" + direction + " FETCH FIRST ? ROWS ONLY",
                LedgerRow::entry,
                values.toArray());
    }

    @Override
    public Map<LedgerState, Long> count(LedgerFilter filter) {
        List<Object> values = new ArrayList<>();
        Map<LedgerState, Long> counts = new EnumMap<>(LedgerState.class);
        for (LedgerState state : LedgerState.values()) {
            counts.put(state, 0L);
        }
        query(
                "count",
                "SELECT state, COUNT(*) AS entries FROM upwork_ledger" + where(filter, values) + " GROUP BY state",
                row -> counts.put(LedgerRow.state(row), row.getLong("entries")),
                values.toArray());
        return counts;
    }

    @Override
    public int purge(Instant before, int most) {
        List<LedgerEntry> old = list(LedgerFilter.all()
                .in(LedgerState.CONFIRMED, LedgerState.REFUSED)
                .before(before)
                .first(most));
        return old.isEmpty()
                ? 0
                : run(
                        "purge",
                        connection -> transaction(connection, () -> {
                            int purged = 0;
                            for (LedgerEntry entry : old) {
                                purged += remove(connection, entry);
                            }
                            return purged;
                        }));
    }

    /** One that has changed since it was listed stays. */
    private static int remove(Connection connection, LedgerEntry entry) throws SQLException {
        Object[] key = key(entry.id());
        int removed = execute(
                connection,
                "DELETE FROM upwork_ledger" + BY_ID + " AND version = ?",
                key[0],
                key[1],
                key[2],
                entry.version());
        if (removed > 0) {
            execute(connection, "DELETE FROM upwork_ledger_history" + BY_ID, key);
        }
        return removed;
    }

    private interface Statements<T> {
        T execute() throws SQLException;
    }

    /** All of it or nothing. */
    private static <T> T transaction(Connection connection, Statements<T> statements) throws SQLException {
        connection.setAutoCommit(false);
        try {
            Durability.demand(connection);
            T result = statements.execute();
            connection.commit();
            return result;
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    @Override
    public void beat(LedgerOwner owner, Instant now) {
        run("show a sign of life in", connection -> {
            if (execute(
                            connection,
                            "UPDATE upwork_ledger_owner SET seen_at = ? WHERE owner = ?",
                            LedgerRow.time(now),
                            owner.id())
                    == 0) {
                execute(
                        connection,
                        "INSERT INTO upwork_ledger_owner (owner, process, seen_at) VALUES (?, ?, ?)",
                        owner.id(),
                        owner.process(),
                        LedgerRow.time(now));
            }
            return null;
        });
    }

    @Override
    public Optional<Instant> seen(String owner) {
        return query(
                        "read",
                        "SELECT seen_at FROM upwork_ledger_owner WHERE owner = ?",
                        row -> LedgerRow.time(row, "seen_at"),
                        owner)
                .stream()
                .findFirst();
    }

    @Override
    public Map<String, Instant> owners() {
        Map<String, Instant> owners = new HashMap<>();
        query(
                "read",
                "SELECT owner, seen_at FROM upwork_ledger_owner",
                row -> owners.put(row.getString("owner"), LedgerRow.time(row, "seen_at")));
        return owners;
    }

    @Override
    public boolean isExclusive() {
        return exclusive;
    }

    @Override
    public void leave(LedgerOwner owner) {
        run("leave", connection -> execute(connection, "DELETE FROM upwork_ledger_owner WHERE owner = ?", owner.id()));
    }

    /** Removes the ledgers of all other processes: for callers that know that no other process can use the database. */
    void forgetOtherProcesses(String process) {
        exclusive = true;
        run("clear", connection -> execute(connection, "DELETE FROM upwork_ledger_owner WHERE process <> ?", process));
    }

    /** One change and its line of history: both or nothing. */
    private boolean change(PaymentId id, Transition line, String sql, Object... values) {
        return run("record payment " + id + " in", connection -> {
            connection.setAutoCommit(false);
            boolean changed = false;
            try {
                Durability.demand(connection);
                changed = execute(connection, sql, values) == 1;
                if (changed) {
                    execute(connection, ADD_LINE, LedgerRow.values(id, line));
                }
                connection.commit();
                return changed;
            } catch (SQLException e) {
                connection.rollback();
                refuseStrayHistory(id, line, changed, e);
                return wasFasterElsewhere(e);
            } finally {
                connection.setAutoCommit(true);
            }
        });
    }

    /**
     * Reports inconsistent tables: the row could be changed although its line of history exists already, so this is no
     * concurrent change.
     */
    private static void refuseStrayHistory(PaymentId id, Transition line, boolean changed, SQLException e) {
        if (changed && DUPLICATE.equals(e.getSQLState())) {
            throw new LedgerStoreException(
                    "The ledger is damaged: the history of payment " + id + " has an entry number " + line.version()
                            + " that upwork_ledger does not know. Nothing is sent for that key; restore both tables"
                            + " from the same backup, or look at Upwork what was paid and mend them by hand",
                    e);
        }
    }

    /** A duplicate key (23505) or a serialization failure (40001) loses the race; anything else is a fault. */
    private static boolean wasFasterElsewhere(SQLException e) throws SQLException {
        if (DUPLICATE.equals(e.getSQLState()) || "40001".equals(e.getSQLState())) {
            return false;
        }
        throw e;
    }

    private static int execute(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            LedgerRow.bind(statement, values);
            return statement.executeUpdate();
        }
    }

    private <T> List<T> query(String what, String sql, RowReader<T> reader, Object... values) {
        return runReading(what, connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                LedgerRow.bind(statement, values);
                try (ResultSet rows = statement.executeQuery()) {
                    List<T> read = new ArrayList<>();
                    while (rows.next()) {
                        read.add(reader.read(rows));
                    }
                    return read;
                }
            }
        });
    }

    private <T> T run(String what, Work<T> work) {
        return late ? group.run(what, work::on) : runReading(what, work);
    }

    /** A database that is forced to the disk writes what is under way in other transactions as well. */
    private void forced(String what, GroupCommit.Changes changes) {
        runReading(what, connection -> {
            changes.make(connection);
            Durability.force(connection);
            return null;
        });
    }

    private <T> T runReading(String what, Work<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            if (!connection.getAutoCommit()) {
                connection.setAutoCommit(true);
            }
            return work.on(connection);
        } catch (SQLException e) {
            throw failed(what, e);
        }
    }

    private LedgerStoreException failed(String what, SQLException e) {
        return new LedgerStoreException("Could not " + what + " the ledger" + place + reason(e) + remedy(), e);
    }

    private String remedy() {
        return place.isEmpty() ? "" : ". If the file is damaged, put back a backup of it";
    }

    private static String reason(SQLException e) {
        if (FullDisk.is(e)) {
            return ": " + FullDisk.REASON + " (SQL state " + e.getSQLState() + ")";
        }
        return (isUnreachable(e) ? ": its database (option 'ledgerDataSource') cannot be reached" : "")
                + CheckedDatabase.reason(e) + " (SQL state "
                + e.getSQLState() + ")";
    }

    private static boolean isUnreachable(SQLException e) {
        return e instanceof SQLTransientConnectionException
                || e instanceof SQLNonTransientConnectionException
                || String.valueOf(e.getSQLState()).startsWith(NO_CONNECTION);
    }

    private static String where(LedgerFilter filter, List<Object> values) {
        List<String> conditions = new ArrayList<>();
        add(conditions, values, "account = ?", filter.account());
        add(conditions, values, "tenant = ?", filter.tenant());
        add(conditions, values, "payment_key = ?", filter.key());
        add(conditions, values, "payment_key LIKE ? ESCAPE '!'", holding(filter.keyPart()));
        add(conditions, values, "operation = ?", filter.operation());
        add(conditions, values, "changed_at >= ?", LedgerRow.time(filter.changedSince()));
        add(conditions, values, "changed_at < ?", LedgerRow.time(filter.changedBefore()));
        add(conditions, values, "subject = ?", filter.subject());
        add(conditions, values, "reference = ?", filter.reference());
        if (!filter.states().isEmpty()) {
            conditions.add("state IN ("
                    + String.join(", ", Collections.nCopies(filter.states().size(), "?")) + ")");
            filter.states().forEach(state -> values.add(state.name()));
        }
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }

    private static String holding(String text) {
        return text == null ? null : "%" + text.replaceAll("[!%_]", "!$0") + "%";
    }

    private static void add(List<String> conditions, List<Object> values, String condition, Object value) {
        if (value != null) {
            conditions.add(condition);
            values.add(value);
        }
    }

    private static Object[] key(PaymentId id) {
        return new Object[] {id.account(), LedgerRow.tenant(id), id.key()};
    }

    private static String places(String columns) {
        return columns.replaceAll("\\w+", "?");
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }
}
