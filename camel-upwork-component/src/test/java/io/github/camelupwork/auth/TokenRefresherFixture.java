// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.camelupwork.http.HttpAccess;
import io.github.camelupwork.ledger.ManualClock;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** An account with a refresh token at a host that is no network away, and a clock that the test moves. */
abstract class TokenRefresherFixture {

    static final Duration DAY = Duration.ofDays(1);

    @TempDir
    Path directory;

    final ManualClock clock = new ManualClock();
    final ExecutorService threads = Executors.newFixedThreadPool(64);
    final AtomicInteger issued = new AtomicInteger();
    final StubHost host = new StubHost(this::rotate);
    final Queue<Runnable> delayed = new ArrayDeque<>();
    final OAuth2Credentials credentials = new OAuth2Credentials("cl", "cl-secret", null, "rt0", "http://cb/", null);
    final Account account = new Account("acme", credentials, null);
    final TokenStore store = new MemoryTokenStore(clock);
    volatile String validRefreshToken = "rt0";

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    /** A token endpoint that rotates strictly: each refresh token is good once. */
    ClassicHttpResponse rotate(StubHost.Seen request) {
        synchronized (issued) {
            if (!request.body().contains("refresh_token=" + validRefreshToken + "&")
                    && !request.body().endsWith("refresh_token=" + validRefreshToken)) {
                return invalidGrant();
            }
            int n = issued.incrementAndGet();
            validRefreshToken = "rt" + n;
            return StubHost.json(
                    200, "{'access_token':'at" + n + "','refresh_token':'rt" + n + "','expires_in':86400}");
        }
    }

    static ClassicHttpResponse invalidGrant() {
        return StubHost.json(400, "{'error':'invalid_grant','error_description':'Refresh token is expired'}");
    }

    static ClassicHttpResponse unavailable() {
        return StubHost.json(503, "{}");
    }

    TokenRefresher refresher(TokenStore on, TokenEvents events) {
        return refresher(on, events, threads);
    }

    private TokenRefresher refresher(TokenStore on, TokenEvents events, Executor executor) {
        OAuth2Client client = new OAuth2Client(
                credentials, AuthEndpoints.upwork(), HttpAccess.of(host.client()), new ServerClock(clock));
        return new TokenRefresher(
                account,
                client,
                client.reauthorize(),
                on,
                RefreshPolicy.defaults(),
                clock,
                executor,
                events,
                (delay, same, task) -> delayed.add(() -> {
                    clock.pass(delay);
                    task.run();
                }));
    }

    TokenRefresher refresher() {
        return refresher(store, TokenEvents.NONE);
    }

    void store(String accessToken, String refreshToken, Instant expiresAt) {
        store.update("acme", old -> new StoredTokens(accessToken, null, refreshToken, null, expiresAt, null, 0));
    }

    static String value(TokenRefresher refresher) {
        return refresher.current().join().value();
    }

    /** Runs everything on the caller's thread, so that a test sees one step after the other. */
    TokenRefresher serial() {
        return refresher(store, TokenEvents.NONE, Runnable::run);
    }
}
