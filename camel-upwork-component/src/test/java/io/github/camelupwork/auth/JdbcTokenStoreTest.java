// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.github.camelupwork.store.LateDatabase;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdbcTokenStoreTest extends TokenStoreContract {

    private final JdbcDataSource database = database("LOCK_TIMEOUT=20");

    @Override
    TokenStore open() {
        return new JdbcTokenStore(database, clock);
    }

    private static JdbcDataSource database(String setting) {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;" + setting);
        return database;
    }

    /** The database gives up waiting long before the first change is through; the store asks again. */
    @Test
    void waitsLongerThanTheDatabaseDoes() throws Exception {
        TokenStore one = open();
        TokenStore two = open();
        one.update("a", old -> tokens);
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        CompletableFuture<StoredTokens> first = CompletableFuture.supplyAsync(() -> one.update("a", old -> {
            held.countDown();
            await(release);
            return new StoredTokens("first", null, "rt", null, null, null, 0);
        }));
        held.await();

        CompletableFuture<StoredTokens> second =
                CompletableFuture.supplyAsync(() -> two.update("a", old -> old.orElseThrow()));
        assertThatThrownBy(() -> second.get(200, TimeUnit.MILLISECONDS))
                .as("ten times the database's patience")
                .isInstanceOf(TimeoutException.class);
        release.countDown();

        assertThat(second.get(300, TimeUnit.SECONDS).accessToken()).isEqualTo("first");
        assertThat(first.get().version()).isEqualTo(2);
    }

    @Test
    void isBuiltOnceHoweverManyBuildIt() {
        open();
        open().update("a", old -> tokens);

        assertThat(open().read("a")).isPresent();
    }

    @Test
    void tellsNoValuesWhenTheDatabaseRefuses() throws SQLException {
        TokenStore store = open();
        assertThat(store.read("a")).isEmpty();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER TABLE upwork_token ALTER COLUMN access_token VARCHAR(3)");
        }

        assertThatThrownBy(() -> store.update("a", old -> new StoredTokens("s3cr3t", null, null, null, null, null, 0)))
                .isInstanceOf(TokenStoreException.class)
                .hasNoCause()
                .hasMessageContaining("22001")
                .hasMessageNotContaining("s3cr3t");
    }

    @Test
    void aTableOfAnEarlierVersionGetsTheColumnThatItLacks() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    CREATE TABLE upwork_token (
                      account VARCHAR(250) NOT NULL PRIMARY KEY,
                      access_token VARCHAR(4000), token_secret VARCHAR(4000), refresh_token VARCHAR(4000),
                      issued_at BIGINT, expires_at BIGINT, scope VARCHAR(4000), version BIGINT NOT NULL)""");
            statement.execute("INSERT INTO upwork_token (account, access_token, refresh_token, version)"
                    + " VALUES ('a', 'kept', 'rt', 3)");
        }

        assertThat(open().read("a").orElseThrow().accessToken()).isEqualTo("kept");
        assertThat(open().update("a", old -> new StoredTokens("next", null, "rt", null, null, null, "42", 3))
                        .owner())
                .isEqualTo("42");
        assertThat(open().read("a").orElseThrow().owner()).isEqualTo("42");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aNewPairOutlastsAKillAlsoWhereTheDatabaseWritesLate(@TempDir Path directory) {
        try (LateDatabase late = new LateDatabase(directory)) {
            new JdbcTokenStore(late.dataSource(), clock).update("a", old -> tokens);

            assertThat(new JdbcTokenStore(late.afterKill(), clock).read("a"))
                    .map(StoredTokens::refreshToken)
                    .contains(tokens.refreshToken());
        }
    }
}
