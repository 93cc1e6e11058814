// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The same on a real PostgreSQL, and with real processes. */
class PostgresTokenStoreTest extends TokenStoreContract {

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofMinutes(2))
                .start();
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @AfterEach
    void forget() throws SQLException {
        execute("DROP TABLE IF EXISTS upwork_token, upwork_pending_authorization");
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    TokenStore open() {
        return new JdbcTokenStore(postgres.getPostgresDatabase(), clock);
    }

    @Test
    void isBuiltOnceByManyAtOnce() {
        List<CompletableFuture<TokenStore>> all = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(this::open))
                .toList();

        assertThat(all).allSatisfy(store -> assertThat(store.join().read("a")).isEmpty());
    }

    /** The token endpoint answers the first refresh when it has seen that the other process waits, and takes no token twice. */
    @Test
    void ofTwoProcessesThatNeedATokenOneRefreshes() throws Exception {
        AtomicInteger refreshes = new AtomicInteger();
        HttpServer host = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        host.createContext(AuthEndpoints.TOKEN_PATH, exchange -> answer(exchange, refreshes.incrementAndGet()));
        host.start();
        try {
            String base = "http://" + host.getAddress().getAddress().getHostAddress() + ":"
                    + host.getAddress().getPort();
            List<Process> both = List.of(TokenUser.start(base, url(), "none"), TokenUser.start(base, url(), "none"));
            for (Process process : both) {
                assertThat(process.inputReader().lines().toList()).last().isEqualTo("at1");
                assertThat(process.waitFor()).isZero();
            }
            assertThat(refreshes).hasValue(1);
        } finally {
            host.stop(0);
        }
    }

    private static String url() {
        return postgres.getJdbcUrl("postgres", "postgres");
    }

    private static void answer(HttpExchange exchange, int refresh) throws IOException {
        awaitOther();
        byte[] answer = "{\"access_token\":\"at%d\",\"refresh_token\":\"rt%d\",\"expires_in\":86400}"
                .formatted(refresh, refresh)
                .getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    /** Until somebody waits for the row that the refreshing process holds. */
    private static void awaitOther() {
        await().atMost(Duration.ofMinutes(5)).until(() -> {
            try (Connection connection = postgres.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM pg_locks WHERE NOT granted")) {
                return row.next() && row.getInt(1) > 0;
            }
        });
    }
}
