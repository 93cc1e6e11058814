// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.camelupwork.TestServer;
import io.github.camelupwork.auth.Account;
import io.github.camelupwork.auth.AuthorizationException;
import io.github.camelupwork.auth.MemoryTokenStore;
import io.github.camelupwork.auth.OAuth1Credentials;
import io.github.camelupwork.auth.OAuth1Signer;
import io.github.camelupwork.auth.RequestSigner;
import io.github.camelupwork.auth.ServerClock;
import io.github.camelupwork.auth.SigningRequest;
import io.github.camelupwork.auth.StoredOAuth1Tokens;
import io.github.camelupwork.auth.TokenStoreException;
import io.github.camelupwork.budget.Backoff;
import io.github.camelupwork.budget.BudgetTimer;
import io.github.camelupwork.budget.RetryAllowance;
import io.github.camelupwork.catalog.Answer;
import io.github.camelupwork.catalog.Catalog;
import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.exception.UpworkNoAnswerException;
import io.github.camelupwork.exception.UpworkNotFoundException;
import io.github.camelupwork.exception.UpworkServerException;
import io.github.camelupwork.exception.UpworkTooManyRequestsException;
import io.github.camelupwork.exception.UpworkUnauthorizedException;
import io.github.camelupwork.exception.UpworkUnreadableAnswerException;
import io.github.camelupwork.http.HttpAccess;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UpworkClientTest {

    private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");
    private static final UpworkCall CALL = Params.call(Params.answering(Answer.Kind.OBJECT, "thing"), Map.of());

    /** Signs by counting. */
    private static final class CountingSigner implements RequestSigner {
        private final AtomicInteger signed = new AtomicInteger();
        private final AtomicInteger refused = new AtomicInteger();
        private final boolean mending;

        private CountingSigner(boolean mending) {
            this.mending = mending;
        }

        @Override
        public CompletableFuture<Map<String, String>> sign(SigningRequest request) {
            return CompletableFuture.completedFuture(Map.of("Authorization", "Signature " + signed.incrementAndGet()));
        }

        @Override
        public boolean unauthorized(Map<String, String> headers) {
            refused.incrementAndGet();
            return mending;
        }
    }

    private final PoolingHttpClientConnectionManager connections = new PoolingHttpClientConnectionManager();
    private final HttpClient http = HttpClients.custom()
            .disableAutomaticRetries()
            .disableRedirectHandling()
            .setConnectionManager(connections)
            .build();
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final ServerClock serverClock = new ServerClock(clock);
    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();

    @AfterEach
    void close() {
        scheduler.shutdownNow();
        executor.shutdownNow();
        connections.close();
    }

    private UpworkClient client(URI base, RequestSigner signer) {
        return client(base, signer, 2);
    }

    private UpworkClient client(URI base, RequestSigner signer, int attempts) {
        RetryPolicy policy = new RetryPolicy(
                attempts,
                Duration.ofSeconds(20),
                new Backoff(Duration.ofMillis(1), Duration.ofMillis(1), new Random(1)),
                new RetryAllowance());
        return UpworkClient.of(
                HttpAccess.of(http),
                signer,
                base,
                serverClock,
                clock,
                new FreeBudget(),
                policy,
                BudgetTimer.of(scheduler, executor, clock),
                executor);
    }

    private static <T> T joined(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            throw (RuntimeException) e.getCause();
        }
    }

    private void assertNothingLeased() {
        assertThat(connections.getTotalStats().getLeased()).isZero();
    }

    @Test
    void answersAndGivesTheConnectionBack() throws Exception {
        try (TestServer server = TestServer.saying(200, "{\"thing\":{\"a\":1}}")) {
            assertThat(joined(client(server.base(), new CountingSigner(false)).call(CALL))
                            .body())
                    .isEqualTo(Map.of("a", 1));
            assertThat(server.requests).singleElement().satisfies(request -> {
                assertThat(request.uri()).isEqualTo("/api/things.json");
                assertThat(request.authorization()).startsWith("Signature ");
            });
            assertNothingLeased();
        }
    }

    @Test
    void takes204ForSuccess() throws Exception {
        try (TestServer server = TestServer.saying(204, null)) {
            UpworkAnswer answer =
                    joined(client(server.base(), new CountingSigner(false)).call(Params.writing(CALL)));
            assertThat(answer.body()).isEqualTo(Map.of());
            assertThat(answer.envelope().status()).isEqualTo(204);
        }
    }

    @Test
    void tellsAFailureAndGivesTheConnectionBack() throws Exception {
        try (TestServer server = TestServer.saying(404, "{\"error\":{\"message\":\"gone\"}}")) {
            assertThatThrownBy(() -> joined(
                            client(server.base(), new CountingSigner(true)).call(CALL)))
                    .isInstanceOf(UpworkNotFoundException.class)
                    .hasMessage("things/do: gone (HTTP 404)");
            assertThat(server.requests).hasSize(1);
            assertNothingLeased();
        }
    }

    @Test
    void followsNoRedirect() throws Exception {
        try (TestServer server = TestServer.saying(302, "", "Location", "http://127.0.0.1:1/")) {
            assertThatThrownBy(() -> joined(
                            client(server.base(), new CountingSigner(true)).call(CALL)))
                    .isInstanceOf(UpworkUnreadableAnswerException.class);
            assertThat(server.requests).hasSize(1);
        }
    }

    @Test
    void repeatsAReadThatAGatewayFailedAsOftenAsThePolicySays() throws Exception {
        try (TestServer server = TestServer.saying(503, "")) {
            assertThatThrownBy(() -> joined(
                            client(server.base(), new CountingSigner(false), 3).call(CALL)))
                    .isInstanceOf(UpworkServerException.class);
            assertThat(server.requests).hasSize(3);
            assertNothingLeased();
        }
    }

    @Test
    void signsAgainAfterA401ThatCanBeMended() throws Exception {
        try (TestServer server = TestServer.saying(401, "{}")) {
            CountingSigner signer = new CountingSigner(true);
            server.answer(request -> signer.refused.get() > 0
                    ? new TestServer.Reply(200, "{\"thing\":{}}")
                    : new TestServer.Reply(401, "{}"));
            assertThat(joined(client(server.base(), signer).call(CALL)).body()).isEqualTo(Map.of());
            assertThat(server.requests)
                    .hasSize(2)
                    .extracting(TestServer.Request::authorization)
                    .doesNotHaveDuplicates();
            assertThat(signer.refused).hasValue(1);
            assertNothingLeased();
        }
    }

    @Test
    void givesUpAfterTheSecond401() throws Exception {
        try (TestServer server =
                TestServer.saying(401, "{\"error\":{\"code\":\"107\",\"message\":\"Invalid signature\"}}")) {
            assertThatThrownBy(() -> joined(
                            client(server.base(), new CountingSigner(true), 5).call(CALL)))
                    .isInstanceOf(UpworkUnauthorizedException.class)
                    .hasMessage(
                            "things/do: Invalid signature (HTTP 401, code 107); check the keys, the tokens, and the clock"
                                    + " of this machine");
            assertThat(server.requests).hasSize(2);
        }
    }

    @Test
    void doesNotRepeatA401ThatCannotBeMended() throws Exception {
        try (TestServer server = TestServer.saying(401, "{}")) {
            assertThatThrownBy(() -> joined(
                            client(server.base(), new CountingSigner(false)).call(CALL)))
                    .isInstanceOf(UpworkUnauthorizedException.class);
            assertThat(server.requests).hasSize(1);
        }
    }

    @Test
    void sendsNothingWhileTheTokensCannotBeRead() throws Exception {
        try (TestServer server = TestServer.saying(200, "{\"thing\":{}}")) {
            RequestSigner signer = new RequestSigner() {
                @Override
                public CompletableFuture<Map<String, String>> sign(SigningRequest request) {
                    return CompletableFuture.failedFuture(
                            new TokenStoreException("Token store: cannot read acme.tokens.json: not JSON", null));
                }

                @Override
                public boolean unauthorized(Map<String, String> headers) {
                    return false;
                }
            };
            assertThatThrownBy(() -> joined(client(server.base(), signer).call(CALL)))
                    .isInstanceOf(UpworkUnauthorizedException.class)
                    .hasMessageStartingWith("things/do: Token store: cannot read acme.tokens.json");
            assertThat(server.requests).isEmpty();
        }
    }

    @Test
    void sendsNothingWithoutAToken() throws Exception {
        Account account = Account.of(new OAuth1Credentials("key", "secret", null, null, null), null);
        RequestSigner without =
                new OAuth1Signer(account, new StoredOAuth1Tokens(account, new MemoryTokenStore(clock)), serverClock);
        try (TestServer server = TestServer.saying(200, "{}")) {
            assertThatThrownBy(() -> joined(client(server.base(), without).call(CALL)))
                    .isInstanceOf(UpworkUnauthorizedException.class)
                    .hasMessageContaining("auth/authorize")
                    .hasCauseInstanceOf(AuthorizationException.class);
            assertThat(server.requests).isEmpty();
        }
    }

    /** The clock of Upwork is an hour ahead of ours: the date it names is half a minute away, not an hour. */
    @Test
    void aDateToWaitForIsMeantByTheClockOfTheSameAnswer() throws Exception {
        try (RudeServer limited = new RudeServer("HTTP/1.1 429 Too Many Requests\r\nDate: Fri, 01 May 2026 11:00:00 GMT"
                + "\r\nRetry-After: Fri, 01 May 2026 11:00:30 GMT\r\nContent-Length: 2\r\n\r\n{}")) {
            assertThatThrownBy(() -> joined(
                            client(limited.base(), new CountingSigner(false), 1).call(CALL)))
                    .isInstanceOfSatisfying(UpworkTooManyRequestsException.class, e -> assertThat(e.getRetryAfter())
                            .contains(Duration.ofSeconds(31)));
        }
    }

    @Test
    void learnsTheServersTimeUnlessTheAnswerIsOutOfACache() throws Exception {
        String anHourAhead = "Fri, 01 May 2026 11:00:00 GMT";
        try (RudeServer cached = new RudeServer(
                        "HTTP/1.1 200 OK\r\nDate: " + anHourAhead + "\r\nAge: 60\r\nContent-Length: 2\r\n\r\n{}");
                RudeServer fresh =
                        new RudeServer("HTTP/1.1 200 OK\r\nDate: " + anHourAhead + "\r\nContent-Length: 2\r\n\r\n{}")) {
            joined(client(cached.base(), new CountingSigner(false)).call(CALL));
            assertThat(serverClock.offset()).isZero();
            joined(client(fresh.base(), new CountingSigner(false)).call(CALL));
            assertThat(serverClock.offset()).isEqualTo(Duration.ofHours(1));
        }
    }

    @Test
    void keepsTheStatusOfAnAnswerThatBreaksOff() throws Exception {
        try (RudeServer server = new RudeServer(
                "HTTP/1.1 201 Created\r\nX-Request-Id: r1\r\nContent-Length:" + " 100\r\n\r\n{\"thing\":")) {
            assertThatThrownBy(() -> joined(
                            client(server.base(), new CountingSigner(false), 1).call(CALL)))
                    .isInstanceOfSatisfying(UpworkNoAnswerException.class, e -> {
                        assertThat(e.getUpworkStatus()).isEqualTo(201);
                        assertThat(e.getRequestId()).isEqualTo("r1");
                    })
                    .hasMessageStartingWith("things/do: the answer broke off: ");
            assertNothingLeased();
        }
    }

    @Test
    void keepsTheStatusOfAFailureThatBreaksOff() throws Exception {
        try (RudeServer server = new RudeServer("HTTP/1.1 500 Oops\r\nContent-Length: 100\r\n\r\n{\"error\":")) {
            assertThatThrownBy(() -> joined(
                            client(server.base(), new CountingSigner(false)).call(CALL)))
                    .isInstanceOf(UpworkServerException.class);
            assertNothingLeased();
        }
    }

    @Test
    void handsTheStreamOnOpen() throws Exception {
        try (TestServer server = TestServer.saying(200, "as it came")) {
            InputStream stream = (InputStream)
                    joined(client(server.base(), new CountingSigner(false)).raw(CALL, SendObserver.NONE))
                            .body();
            assertThat(connections.getTotalStats().getLeased()).isEqualTo(1);
            assertThat(stream.readAllBytes()).asString().isEqualTo("as it came");
            stream.close();
            assertNothingLeased();
        }
    }

    @Test
    void handsRowsOnAndLeavesNothingOpenWhereThereAreNone() throws Exception {
        Operation finance = Catalog.load().operation("reports/finance").orElseThrow();
        UpworkCall call = new UpworkCall(finance, finance.bindings().get(1), Map.of("provider_ref", 1L));
        try (TestServer server = TestServer.saying(
                200,
                "{\"table\":{\"cols\":[{\"id\":\"amount\",\"type\":\"number\"}],"
                        + "\"rows\":[{\"c\":[{\"v\":\"1\"}]},{\"c\":[{\"v\":\"2\"}]}]}}")) {
            try (ReportRows rows = (ReportRows)
                    joined(client(server.base(), new CountingSigner(false)).rows(call))
                            .body()) {
                assertThat(rows).toIterable().hasSize(2);
            }
            assertNothingLeased();
            server.answer(request -> new TestServer.Reply(200, "{\"error\":{\"message\":\"no\"}}"));
            assertThatThrownBy(() -> joined(
                            client(server.base(), new CountingSigner(false)).rows(call)))
                    .hasMessageContaining("no");
            assertNothingLeased();
        }
    }

    @Test
    void closesWhatIsNotReadToItsEnd() throws Exception {
        Operation finance = Catalog.load().operation("reports/finance").orElseThrow();
        UpworkCall call = new UpworkCall(finance, finance.bindings().get(1), Map.of("provider_ref", 1L));
        try (TestServer server = TestServer.saying(
                200,
                "{\"table\":{\"cols\":[{\"id\":\"amount\",\"type\":\"number\"}],\"rows\":["
                        + "{\"c\":[{\"v\":\"1\"}]},".repeat(50_000) + "{\"c\":[{\"v\":\"1\"}]}]}}")) {
            ReportRows rows = (ReportRows)
                    joined(client(server.base(), new CountingSigner(false)).rows(call))
                            .body();
            assertThat(rows.next()).containsKey("amount");
            rows.close();
            assertNothingLeased();
        }
    }

    @Test
    void sendsAFormAndAJsonBody() throws Exception {
        Operation create = Catalog.load().operation("jobs/invite").orElseThrow();
        try (TestServer server = TestServer.saying(200, "{}")) {
            joined(client(server.base(), new CountingSigner(false))
                    .call(new UpworkCall(
                            create,
                            create.bindings().get(0),
                            Map.of("job_key", "~01;x", "profile_key", "~02", "cover", "\u00fc & you"))));
            assertThat(server.requests.get(0).uri()).isEqualTo("/api/hr/v1/jobs/~01%3Bx/candidates.json");
            assertThat(List.of(server.requests.get(0).body().split("&")))
                    .contains("profile_key=~02", "cover=%C3%BC+%26+you");
        }
    }
}
