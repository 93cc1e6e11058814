// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;

import io.github.camelupwork.store.CheckedDatabase;
import io.github.camelupwork.store.FullDisk;
import io.github.camelupwork.store.Transactions;

/**
 * Keeps tokens in a database, in tables {@code upwork_token} and {@code upwork_pending_authorization} that it creates itself. A
 * change holds the account's row ({@code SELECT ... FOR UPDATE}), so processes that share the database refresh one after the
 * other and the second finds the first one's pair; a process that dies gives its row back. The row is held, and with it a
 * connection, for as long as the token endpoint takes to answer. Tokens are stored as they are: guard the tables.
 */
public final class JdbcTokenStore implements TokenStore {

    /** Longer than any patient request to the token endpoint. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

    /** The most characters of a column. */
    private static final int LONGEST = 4000;

    private static final String TOKEN_TABLE = """
            CREATE TABLE upwork_token (
              account VARCHAR(250) NOT NULL PRIMARY KEY,
              access_token VARCHAR(4000), token_secret VARCHAR(4000), refresh_token VARCHAR(4000),
              issued_at BIGINT, expires_at BIGINT, scope VARCHAR(4000), owner_id VARCHAR(250), version BIGINT NOT NULL)""";
    private static final String PENDING_TABLE = """
            CREATE TABLE upwork_pending_authorization (
              id VARCHAR(250) NOT NULL PRIMARY KEY,
              secret VARCHAR(4000), redirect_uri VARCHAR(4000), created_at BIGINT NOT NULL)""";
    private static final String SELECT = """
            SELECT access_token, token_secret, refresh_token, issued_at, expires_at, scope, owner_id, version
            FROM upwork_token WHERE account = ?""";

    private final DataSource dataSource;
    private final Transactions database;
    private final Clock clock;

    /** A store in a database, by the system's time; creates its tables at the first use if they are missing. */
    public JdbcTokenStore(DataSource dataSource) {
        this(dataSource, Clock.systemUTC());
    }

    /** A store in a database; creates its tables at the first use if they are missing. */
    public JdbcTokenStore(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.database = new Transactions(
                dataSource,
                Map.of("upwork_token", TOKEN_TABLE, "upwork_pending_authorization", PENDING_TABLE),
                List.of(new Transactions.Column("upwork_token", "owner_id", "VARCHAR(250)")),
                JdbcTokenStore::failed);
        this.clock = clock;
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
    public JdbcTokenStore checked(boolean allowInMemory) {
        return new JdbcTokenStore(CheckedDatabase.of("tokenStore", dataSource, allowInMemory), clock);
    }

    @Override
    public Optional<StoredTokens> read(String account) {
        return database.read("read account " + account, connection -> select(connection, SELECT, account));
    }

    /**
     * Updates the row under a lock. The row is inserted first, so that it can be locked; version 0 is a row without
     * tokens.
     */
    @Override
    public StoredTokens update(String account, Function<Optional<StoredTokens>, StoredTokens> change) {
        insertRow(account);
        requireRoom();
        return database.run("change account " + account, connection -> {
            Optional<StoredTokens> old = hold(connection, account);
            StoredTokens changed = change.apply(old);
            return old.isPresent() && changed.equals(old.get())
                    ? changed
                    : write(
                            connection,
                            account,
                            changed.withVersion(old.map(StoredTokens::version).orElse(0L) + 1));
        });
    }

    /**
     * Tokens that could not be stored must not be asked for: the refresh token would be used up for nothing. So as much is
     * written, to the disk, as a pair of tokens takes at most.
     */
    private void requireRoom() {
        String id = "room " + UUID.randomUUID();
        String room = "-".repeat(LONGEST);
        putPending(new PendingAuthorization(id, room, room, clock.instant()));
        removePending(id);
    }

    private void insertRow(String account) {
        if (!rowExists(account)) {
            try {
                database.run("add account " + account, connection -> patiently(connection, on -> insert(on, account)));
            } catch (TokenStoreException e) {
                if (!rowExists(account)) {
                    throw e;
                }
            }
        }
    }

    private boolean rowExists(String account) {
        return database.read("read account " + account, connection -> rowExists(connection, account));
    }

    private static int insert(Connection connection, String account) throws SQLException {
        return Transactions.execute(connection, "INSERT INTO upwork_token (account, version) VALUES (?, 0)", account);
    }

    private Optional<StoredTokens> hold(Connection connection, String account) throws SQLException {
        return patiently(connection, on -> select(on, SELECT + " FOR UPDATE", account));
    }

    /** Databases wait for a row as long as they are set up to, H2 two seconds by default: asks again until the wait is over. */
    private <T> T patiently(Connection connection, Transactions.Work<T> work) throws SQLException {
        Instant end = clock.instant().plus(LONGEST_WAIT);
        while (true) {
            try {
                return work.on(connection);
            } catch (SQLException e) {
                if (!Transactions.isLockTimeout(e) || clock.instant().isAfter(end)) {
                    throw e;
                }
                connection.rollback();
            }
        }
    }

    private static Optional<StoredTokens> select(Connection connection, String sql, String account)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, account);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getLong("version") > 0 ? Optional.of(tokens(row)) : Optional.empty();
            }
        }
    }

    private static StoredTokens tokens(ResultSet row) throws SQLException {
        return new StoredTokens(
                row.getString("access_token"),
                row.getString("token_secret"),
                row.getString("refresh_token"),
                instant(row, "issued_at"),
                instant(row, "expires_at"),
                row.getString("scope"),
                row.getString("owner_id"),
                row.getLong("version"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    private static boolean rowExists(Connection connection, String account) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT version FROM upwork_token WHERE account = ?")) {
            statement.setString(1, account);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    private static StoredTokens write(Connection connection, String account, StoredTokens tokens) throws SQLException {
        String sql = """
                UPDATE upwork_token SET access_token = ?, token_secret = ?, refresh_token = ?, issued_at = ?, expires_at = ?,
                scope = ?, owner_id = ?, version = ? WHERE account = ?""";
        if (Transactions.execute(
                        connection,
                        sql,
                        tokens.accessToken(),
                        tokens.tokenSecret(),
                        tokens.refreshToken(),
                        millis(tokens.issuedAt()),
                        millis(tokens.expiresAt()),
                        tokens.scope(),
                        tokens.owner(),
                        tokens.version(),
                        account)
                != 1) {
            throw new SQLException("the row of the account is gone");
        }
        return tokens;
    }

    private static Long millis(Instant instant) {
        return instant == null ? null : instant.toEpochMilli();
    }

    @Override
    public void remove(String account) {
        database.execute("remove account " + account, "DELETE FROM upwork_token WHERE account = ?", account);
    }

    @Override
    public void putPending(PendingAuthorization pending) {
        database.execute(
                "forget stale authorizations",
                "DELETE FROM upwork_pending_authorization WHERE created_at < ? OR id = ?",
                millis(clock.instant().minus(PendingAuthorization.LIFETIME)),
                pending.id());
        database.execute(
                "remember an authorization",
                """
                INSERT INTO upwork_pending_authorization (id, secret, redirect_uri, created_at) VALUES (?, ?, ?, ?)""",
                pending.id(),
                pending.secret(),
                pending.redirectUri(),
                millis(pending.createdAt()));
    }

    @Override
    public Optional<PendingAuthorization> findPending(String id) {
        String sql = "SELECT secret, redirect_uri, created_at FROM upwork_pending_authorization WHERE id = ?";
        return database.read("find an authorization", connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setString(1, id);
                try (ResultSet row = statement.executeQuery()) {
                    return row.next()
                            ? Optional.of(new PendingAuthorization(
                                    id,
                                    row.getString("secret"),
                                    row.getString("redirect_uri"),
                                    instant(row, "created_at")))
                            : Optional.empty();
                }
            }
        });
    }

    @Override
    public void removePending(String id) {
        database.execute("forget an authorization", "DELETE FROM upwork_pending_authorization WHERE id = ?", id);
    }

    /**
     * Returns the exception with the SQL state only: some drivers quote values in their messages, so neither message
     * nor cause is kept.
     */
    private static TokenStoreException failed(String what, SQLException e) {
        return new TokenStoreException(
                "Token store: cannot " + what + CheckedDatabase.reason(e) + ": "
                        + (FullDisk.is(e) ? FullDisk.REASON + "; no token is renewed before: " : "")
                        + "SQL state " + e.getSQLState() + ", error " + e.getErrorCode() + " ("
                        + e.getClass().getSimpleName() + ")",
                null);
    }
}
