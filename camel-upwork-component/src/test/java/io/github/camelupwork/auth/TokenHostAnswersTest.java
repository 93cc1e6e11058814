// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import io.github.camelupwork.CaughtLog;
import io.github.camelupwork.RawServer;
import io.github.camelupwork.TokenHostAnswer;
import io.github.camelupwork.TokenHostAnswer.After;
import io.github.camelupwork.http.HttpAccess;
import io.github.camelupwork.ledger.ManualClock;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A person has to sign in again only if the token host says so in its documented form. Everything else is asked about again
 * without a restart, costs no refresh token, and is told without secrets.
 */
@Timeout(value = 600, threadMode = ThreadMode.SEPARATE_THREAD)
class TokenHostAnswersTest {

    private static final String SECRET = "client s3cr3t+1";
    private static final String CONFIGURED = "rt-configured-s3cr3t";
    private static final List<String> SECRETS = List.of(
            SECRET,
            "client+s3cr3t%2B1",
            "rt0-s3cr3t",
            CONFIGURED,
            TokenHostAnswer.Secret.ACCESS,
            TokenHostAnswer.Secret.REFRESH);

    @TempDir
    Path directory;

    private final ManualClock clock = new ManualClock();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CaughtLog log = CaughtLog.of(TokenRefresher.class.getName());
    private volatile TokenHostAnswer answer;
    private RawServer server;
    private TokenStore store;

    @BeforeEach
    void start() throws Exception {
        server = new RawServer(line -> answer.on(line));
        store = new FileTokenStore(directory, clock);
        stored("rt0-s3cr3t", clock.instant());
    }

    @AfterEach
    void stop() throws Exception {
        log.close();
        server.close();
        threads.shutdownNow();
    }

    private void stored(String refreshToken, Instant expiresAt) {
        store.update("acme", old -> new StoredTokens("at0", null, refreshToken, null, expiresAt, null, 0));
    }

    private StoredTokens inStore() {
        return store.read("acme").orElseThrow();
    }

    /** Waiting passes the time at once. */
    private TokenRefresher refresher() {
        OAuth2Credentials credentials = new OAuth2Credentials("client", SECRET, null, CONFIGURED, "http://cb/", null);
        HttpAccess http = HttpAccess.of(HttpClients.custom()
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .build());
        Duration longest = answer.isEndless() ? Duration.ofMillis(300) : Duration.ofMinutes(5);
        OAuth2Client client = new OAuth2Client(
                credentials,
                AuthEndpoints.of(server.base().toString()),
                TokenHttpClient.oauth2(http, new ServerClock(clock), longest));
        return new TokenRefresher(
                new Account("acme", credentials, null),
                client,
                client.reauthorize(),
                store,
                RefreshPolicy.defaults(),
                clock,
                threads,
                TokenEvents.NONE,
                (delay, executor, task) -> {
                    clock.pass(delay);
                    executor.execute(task);
                });
    }

    @ParameterizedTest
    @EnumSource(TokenHostAnswer.class)
    void meansNoMoreThanItProves(TokenHostAnswer form) throws Exception {
        answer = form;
        TokenRefresher refresher = refresher();

        if (form.after() == After.VALID || form.after() == After.ROTATED) {
            isGood(refresher, form);
        } else {
            isRefused(refresher, form);
            heals(refresher, form);
        }
    }

    private void isGood(TokenRefresher refresher, TokenHostAnswer form) throws Exception {
        assertThat(token(refresher)).isEqualTo("at1");
        assertThat(refresher.status().state()).isEqualTo(TokenStatus.State.VALID);
        assertThat(inStore().refreshToken()).isEqualTo(form.after() == After.ROTATED ? "rt1" : "rt0-s3cr3t");
        assertThat(inStore().expiresAt()).isEqualTo(ManualClock.START.plus(Duration.ofDays(1)));
    }

    private void isRefused(TokenRefresher refresher, TokenHostAnswer form) {
        Throwable refusal = failure(refresher);

        assertThat(refresher.status().state()).hasToString(form.after().name());
        assertThat(refusal).isInstanceOf(AuthorizationException.class);
        assertThat(inStore().refreshToken()).isEqualTo("rt0-s3cr3t");
        assertThat(inStore().accessToken()).isEqualTo("at0");
        assertThat(trace(refusal)).doesNotContain(SECRETS);
        assertThat(refusal.getMessage()).doesNotContainPattern("[\\p{Cntrl}\\u202e]");
        assertThat(log.lines()).isNotEmpty().allSatisfy(line -> assertThat(line)
                .doesNotContain(SECRETS)
                .doesNotContainPattern("[\\p{Cntrl}\\u202e]"));
        assertThat(refusal.getMessage().contains("A person has to agree again")).isEqualTo(form.after() == After.DEAD);
    }

    private void heals(TokenRefresher refresher, TokenHostAnswer form) throws Exception {
        int asked = server.requests.size();
        assertThat(server.requests.stream().anyMatch(request -> request.contains(CONFIGURED)))
                .as("the configured token is for a stored one that is dead")
                .isEqualTo(form.after() == After.DEAD);
        answer = TokenHostAnswer.GOOD;
        clock.pass(Duration.ofMinutes(61));
        if (form.after() == After.DEAD) {
            failure(refresher);
            assertThat(server.requests).as("a dead token is not asked about").hasSize(asked);
            stored("rt-of-a-person", clock.instant());
        }

        assertThat(token(refresher)).isEqualTo("at1");
        assertThat(refresher.status().state()).isEqualTo(TokenStatus.State.VALID);
        assertThat(refresher.status().message()).isNull();
        assertThat(inStore().refreshToken()).isEqualTo("rt1");
        assertThat(server.requests).hasSize(asked + 1);
    }

    private static String token(TokenRefresher refresher) throws Exception {
        return refresher.current().get(300, TimeUnit.SECONDS).value();
    }

    private static Throwable failure(TokenRefresher refresher) {
        CompletableFuture<Throwable> failure = refresher.current().handle((token, e) -> e);
        assertThat(failure).succeedsWithin(300, TimeUnit.SECONDS);
        Throwable e = failure.join();
        assertThat(e).as("a token was given").isNotNull();
        return e instanceof java.util.concurrent.CompletionException ? e.getCause() : e;
    }

    private static String trace(Throwable e) {
        StringWriter text = new StringWriter();
        e.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
