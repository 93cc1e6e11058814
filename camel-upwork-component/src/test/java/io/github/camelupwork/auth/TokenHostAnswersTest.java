// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import io.github.camelupwork.RawServer;
import io.github.camelupwork.http.HttpAccess;
import io.github.camelupwork.ledger.ManualClock;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever the token endpoint, or what stands before it, answers to a renewal: only its own words that the grant is dead end an
 * account until a person agrees again; everything else passes, and costs no refresh token.
 */
@Timeout(value = 600, threadMode = ThreadMode.SEPARATE_THREAD)
class TokenHostAnswersTest {

    private static final String GOOD = "{\"access_token\":\"at1\",\"refresh_token\":\"rt1\",\"expires_in\":86400}";
    private static final String STORED = "refresh-token-of-the-store";
    private static final String CONFIGURED = "refresh-token-of-the-uri";
    private static final String SECRET = "client-secret";
    private static final String PAGE = "<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>";

    private static String error(String code) {
        return "{\"error\":\"" + code + "\",\"error_description\":\"the token " + STORED + " of " + SECRET + "\"}";
    }

    private static RawServer.Behavior saying(int status, String body, String... headers) {
        return line -> line.answer(status, body, headers);
    }

    /** An answer to a renewal. */
    enum Answer {
        SERVER_ERROR(saying(400, error("server_error"))),
        TEMPORARILY_UNAVAILABLE(saying(400, error("temporarily_unavailable"))),
        SLOW_DOWN(saying(400, error("slow_down"))),
        TEMPORARY_IN_WORDS(saying(401, "{\"message\":\"Service temporarily overloaded\"}")),
        TRY_AGAIN(saying(403, "Please try again later")),
        LIMITED(saying(429, "{}")),
        LIMITED_FOR_A_WHILE(saying(429, "Too Many Requests", "Retry-After", "3")),
        ERROR_500(saying(500, PAGE)),
        ERROR_502(saying(502, PAGE)),
        ERROR_503(saying(503, "{}")),
        ERROR_504_IN_WORDS(saying(504, "upstream request timeout")),
        DEAD_GRANT_BY_A_GATEWAY(saying(502, error("invalid_grant"))),
        DEAD_GRANT_UNAVAILABLE(saying(503, error("invalid_grant"))),
        FIREWALL_403(saying(403, "<!DOCTYPE html><html><head><title>Just a moment...</title></head></html>")),
        FIREWALL_200(saying(200, "<!DOCTYPE html><html><head><title>Just a moment...</title></head></html>")),
        FIREWALL_CODE(saying(403, "error code: 1010")),
        NOT_FOUND_PAGE(saying(404, "<html><head><title>404 Not Found</title></head></html>")),
        PROXY_WANTS_A_PASSWORD(saying(407, "")),
        TIMEOUT_408(saying(408, "")),
        TOO_EARLY(saying(425, "")),
        MOVED(saying(301, "", "Location", "https://login.example.org/")),
        FOUND(saying(302, "", "Location", "/login")),
        EMPTY(saying(200, "")),
        NO_CONTENT(line -> line.say(RawServer.head(204) + "\r\n")),
        EMPTY_OBJECT(saying(200, "{}")),
        NULL(saying(200, "null")),
        LIST(saying(200, "[]")),
        WORDS(saying(200, "OK")),
        NULL_TOKEN(saying(200, "{\"access_token\":null,\"refresh_token\":null}")),
        EMPTY_TOKEN(saying(200, "{\"access_token\":\"\",\"refresh_token\":\"\"}")),
        REFRESH_TOKEN_ALONE(saying(200, "{\"refresh_token\":\"rt9\"}")),
        TOKEN_IN_AN_OBJECT(saying(200, "{\"access_token\":{\"value\":\"at9\"}}")),
        BROKEN_JSON(saying(200, GOOD.substring(0, 40))),
        BROKEN_OFF(line -> line.say(RawServer.head(200) + "Content-Length: 500\r\n\r\n" + GOOD)),
        RESET(RawServer.Connection::cut),
        CLOSED(line -> {}),
        NO_HTTP(line -> line.say("SSH-2.0-OpenSSH_9.6\r\n")),
        NO_GZIP(saying(200, GOOD, "Content-Encoding", "gzip")),
        UNKNOWN_ENCODING(saying(200, GOOD, "Content-Encoding", "br")),
        TOO_LONG(saying(200, " ".repeat(100_000) + GOOD)),
        DEAD_GRANT(saying(400, error("invalid_grant")), TokenStatus.State.DEAD),
        DEAD_GRANT_401(saying(401, error("invalid_grant")), TokenStatus.State.DEAD),
        DEAD_GRANT_200(saying(200, error("invalid_grant")), TokenStatus.State.DEAD),
        DEAD_GRANT_WITH_CONTROL_CHARACTERS(
                saying(
                        400,
                        "{\"error\":\"invalid_grant\",\"error_description\":\"\\u001b[31mred\\r\\nSet-Cookie: a=b\\u0000\"}"),
                TokenStatus.State.DEAD);

        private final RawServer.Behavior behavior;
        private final TokenStatus.State state;

        Answer(RawServer.Behavior behavior) {
            this(behavior, TokenStatus.State.FAILING);
        }

        Answer(RawServer.Behavior behavior, TokenStatus.State state) {
            this.behavior = behavior;
            this.state = state;
        }
    }

    private final ManualClock clock = new ManualClock();
    private final MemoryTokenStore store = new MemoryTokenStore(clock);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Queue<Runnable> later = new ConcurrentLinkedQueue<>();
    private volatile Answer answer;
    private RawServer server;
    private TokenRefresher tokens;

    @AfterEach
    void stop() throws IOException {
        threads.shutdownNow();
        server.close();
    }

    private void start(Answer first) throws IOException {
        answer = first;
        server = new RawServer(line -> {
            line.request();
            Answer now = answer;
            if (now == null) {
                line.answer(200, GOOD);
            } else {
                now.behavior.on(line);
            }
        });
        stored(STORED);
        OAuth2Credentials credentials =
                new OAuth2Credentials("client", SECRET, null, CONFIGURED, "http://localhost/", null);
        HttpAccess http = HttpAccess.of(HttpClients.custom()
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableContentCompression()
                .build());
        tokens = new TokenRefresher(
                new Account("acme", credentials, null),
                new OAuth2Client(credentials, AuthEndpoints.of(server.base().toString()), http, new ServerClock(clock)),
                "Run auth/authorize",
                store,
                RefreshPolicy.defaults(),
                clock,
                threads,
                TokenEvents.NONE,
                (delay, on, task) -> later.add(task));
    }

    /** Tokens whose access token is over. */
    private void stored(String refreshToken) {
        Instant now = clock.instant();
        store.update(
                "acme",
                old -> new StoredTokens(
                        "old",
                        null,
                        refreshToken,
                        now.minus(Duration.ofDays(2)),
                        now.minus(Duration.ofDays(1)),
                        null,
                        0));
    }

    private CompletableFuture<AccessToken> fail() {
        CompletableFuture<AccessToken> call = tokens.current();
        await().atMost(300, TimeUnit.SECONDS).until(() -> call.isDone() || !later.isEmpty());
        return call;
    }

    @ParameterizedTest
    @EnumSource(Answer.class)
    void onlyADeadGrantNeedsAPerson(Answer given) throws Exception {
        start(given);
        CompletableFuture<AccessToken> call = fail();

        assertThat(tokens.status().state()).isEqualTo(given.state);
        assertThat(tokens.status().message())
                .doesNotContain(STORED, CONFIGURED, SECRET, "rt9", "at9")
                .matches("\\P{Cntrl}+");
        assertThat(store.read("acme").orElseThrow().refreshToken()).isEqualTo(STORED);
        answer = null;
        if (given.state == TokenStatus.State.DEAD) {
            staysDeadUntilAPersonHasAgreed();
        } else {
            passes(call);
        }
        assertThat(store.read("acme").orElseThrow().refreshToken()).isEqualTo("rt1");
        assertThat(tokens.status().state()).isEqualTo(TokenStatus.State.VALID);
        assertThat(tokens.status().message()).isNull();
    }

    /** Whoever waits gets the token of the next attempt; who was refused asks again. */
    private void passes(CompletableFuture<AccessToken> call) throws Exception {
        if (later.isEmpty()) {
            clock.pass(Duration.ofMinutes(11));
            assertThat(tokens.current().get(300, TimeUnit.SECONDS).value()).isEqualTo("at1");
        } else {
            later.poll().run();
            assertThat(call.get(300, TimeUnit.SECONDS).value()).isEqualTo("at1");
        }
        assertThat(server.requests.get(0)).contains(STORED);
        assertThat(server.requests).noneMatch(request -> request.contains(CONFIGURED));
    }

    private void staysDeadUntilAPersonHasAgreed() throws Exception {
        int asked = server.requests.size();
        clock.pass(Duration.ofDays(1));
        assertThat(fail()).isCompletedExceptionally();
        assertThat(server.requests).hasSize(asked);
        assertThat(tokens.status().message()).contains("auth/authorize");

        stored("refresh-token-of-a-person");
        assertThat(tokens.current().get(300, TimeUnit.SECONDS).value()).isEqualTo("at1");
        assertThat(server.requests.get(asked)).contains("refresh-token-of-a-person");
    }
}
