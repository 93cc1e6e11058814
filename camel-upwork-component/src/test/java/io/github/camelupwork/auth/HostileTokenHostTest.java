// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import com.github.scribejava.core.model.Response;
import com.github.scribejava.core.model.Verb;
import io.github.camelupwork.RawServer;
import io.github.camelupwork.http.HttpAccess;
import io.github.camelupwork.http.UserAgent;
import io.github.camelupwork.ledger.ManualClock;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;

/** A token endpoint, or what stands before it, that answers too slowly, too much, never, or with a page. */
@Timeout(value = 600, threadMode = ThreadMode.SEPARATE_THREAD)
class HostileTokenHostTest {

    private static final String TOKEN = "{\"access_token\":\"at1\",\"refresh_token\":\"rt1\",\"expires_in\":86400}";
    private static final String PAGE = "<!DOCTYPE html><html><head><title>Just a moment...</title></head></html>";

    @TempDir
    Path directory;

    private final ManualClock clock = new ManualClock();
    private final HttpAccess http = HttpAccess.of(HttpClients.custom()
            .disableAutomaticRetries()
            .disableRedirectHandling()
            .build());
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    private Response ask(RawServer server) throws IOException {
        return TokenHttpClient.oauth2(http, new ServerClock(clock), Duration.ofMillis(500))
                .execute("", Map.of(), Verb.POST, server.base() + "/token", "a=b");
    }

    private void assertGivenUp(RawServer.Behavior behavior) throws Exception {
        try (RawServer server = new RawServer(behavior)) {
            assertThatThrownBy(() -> ask(server))
                    .isInstanceOf(SocketTimeoutException.class)
                    .hasMessageContaining("no whole answer within PT0.5S");
        }
    }

    @Test
    void aBodyOfOneByteNowAndThen() throws Exception {
        assertGivenUp(line -> {
            line.request();
            line.say(RawServer.head(200) + "Content-Length: 100000\r\n\r\n");
            line.sayForever(" ", 50);
        });
    }

    @Test
    void continueWithoutEnd() throws Exception {
        assertGivenUp(line -> {
            line.request();
            line.sayForever("HTTP/1.1 100 Continue\r\n\r\n", 20);
        });
    }

    @Test
    void silence() throws Exception {
        assertGivenUp(line -> {
            line.request();
            line.hang();
        });
    }

    @Test
    void anErrorBodyWithoutEndIsCut() throws Exception {
        try (RawServer server = new RawServer(line -> {
            line.request();
            line.say(RawServer.head(503) + "Transfer-Encoding: chunked\r\n\r\n");
            line.sayForever("400\r\n" + "x".repeat(1024) + "\r\n", 0);
        })) {
            assertThatThrownBy(() -> TokenHttpClient.oauth2(http, new ServerClock(clock))
                            .execute("", Map.of(), Verb.POST, server.base() + "/token", "a=b"))
                    .isInstanceOf(TokenErrorException.class);
        }
    }

    @Test
    void everyRequestSaysWhoAsksAndHasAConnectionOfItsOwn() throws Exception {
        try (RawServer server = new RawServer(line -> {
            while (true) {
                line.request();
                line.answer(200, TOKEN);
            }
        })) {
            ask(server);
            ask(server);

            assertThat(server.connections).hasValue(2);
            assertThat(server.requests).allSatisfy(request -> assertThat(request)
                    .contains("User-Agent: " + UserAgent.DEFAULT + "\r\n")
                    .contains("Content-Type: application/x-www-form-urlencoded\r\n"));
            assertThat(UserAgent.DEFAULT).matches("camel-upwork/\\S+ \\(.+\\)");
        }
    }

    private TokenRefresher refresher(RawServer server, TokenStore store) {
        OAuth2Credentials credentials =
                new OAuth2Credentials("client", "client-secret", null, "rt0", "http://localhost/", null);
        return new TokenRefresher(
                new Account("acme", credentials, null),
                new OAuth2Client(
                        credentials,
                        AuthEndpoints.of(server.base().toString()),
                        http,
                        new ServerClock(Clock.systemUTC())),
                store,
                RefreshPolicy.defaults(),
                clock,
                threads,
                TokenEvents.NONE);
    }

    private static RawServer saying(int status, String body) throws IOException {
        return new RawServer(line -> {
            line.request();
            line.answer(status, body);
        });
    }

    @Test
    void aPageOfTheFirewallIsNamedAndAskedForOnce() throws Exception {
        try (RawServer server = saying(403, PAGE)) {
            TokenRefresher refresher = refresher(server, new MemoryTokenStore(clock));
            List<CompletableFuture<AccessToken>> calls = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                calls.add(refresher.current());
            }
            for (CompletableFuture<AccessToken> call : calls) {
                assertThat(call)
                        .failsWithin(30, TimeUnit.SECONDS)
                        .withThrowableThat()
                        .withMessageContaining("web firewall")
                        .withMessageContaining("Just a moment...");
            }
            clock.pass(Duration.ofSeconds(59));
            assertThat(refresher.current()).failsWithin(30, TimeUnit.SECONDS);
            assertThat(server.requests).hasSize(1);
            assertThat(refresher.status().state()).isEqualTo(TokenStatus.State.FAILING);

            clock.pass(Duration.ofSeconds(2));
            assertThat(refresher.current()).failsWithin(30, TimeUnit.SECONDS);
            clock.pass(Duration.ofSeconds(61));
            assertThat(refresher.current()).failsWithin(30, TimeUnit.SECONDS);
            assertThat(server.requests).as("less and less often").hasSize(2);
        }
    }

    @Test
    void aRenewalThatHangsHoldsUpNobodyWhoseTokenIsStillGood() throws Exception {
        try (RawServer server = new RawServer(line -> {
            line.request();
            line.hang();
        })) {
            MemoryTokenStore store = new MemoryTokenStore(clock);
            Instant now = clock.instant();
            store.update(
                    "acme",
                    old -> new StoredTokens(
                            "old", null, "rt0", now.minus(Duration.ofHours(23)), now.plusSeconds(600), null, 0));
            TokenRefresher refresher = refresher(server, store);
            assertThat(refresher.current().get(30, TimeUnit.SECONDS).value()).isEqualTo("old");
            clock.pass(Duration.ofMinutes(6));

            for (int i = 0; i < 3; i++) {
                assertThat(refresher.current().get(15, TimeUnit.SECONDS).value())
                        .as("in the last minutes of its life")
                        .isEqualTo("old");
            }
            await().atMost(30, TimeUnit.SECONDS).until(() -> server.requests.size() == 1);
        }
    }

    @Test
    void aRefusalThatIsTemporaryEndsNothing() throws Exception {
        try (RawServer server =
                saying(400, "{\"error\":\"invalid_request\",\"error_description\":\"Temporarily not possible\"}")) {
            TokenRefresher refresher = refresher(server, new MemoryTokenStore(clock));
            CompletableFuture<AccessToken> call = refresher.current();
            await().atMost(30, TimeUnit.SECONDS).until(() -> refresher.status().state() == TokenStatus.State.FAILING);
            assertThat(call).isNotCompletedExceptionally();
        }
    }

    @Test
    void aRefusalThatMayBeMendedIsAskedAboutAgainLater() throws Exception {
        try (RawServer server = saying(401, "{\"error\":\"invalid_client\"}")) {
            TokenRefresher refresher = refresher(server, new MemoryTokenStore(clock));
            for (int i = 0; i < 5; i++) {
                assertThat(refresher.current()).failsWithin(30, TimeUnit.SECONDS);
            }
            assertThat(server.requests).hasSize(1);
            clock.pass(Duration.ofMinutes(11));
            assertThat(refresher.current()).failsWithin(30, TimeUnit.SECONDS);
            assertThat(server.requests).hasSize(2);
        }
    }

    /** The folder cannot be written to, as on a full disk: the refresh token must stay good for later. */
    @Test
    void tokensThatCannotBeStoredAreNotAskedFor() throws Exception {
        try (RawServer server = saying(200, TOKEN)) {
            Path folder = directory.resolve("tokens");
            FileTokenStore store = new FileTokenStore(folder, clock);
            Files.createDirectories(folder.resolve("acme.room"));
            Files.createFile(folder.resolve("acme.room").resolve("in-the-way"));

            TokenRefresher refresher = refresher(server, store);
            refresher.current();
            await().atMost(30, TimeUnit.SECONDS).until(() -> refresher.status().state() == TokenStatus.State.FAILING);

            assertThat(refresher.status().message())
                    .contains("Token store: cannot write")
                    .contains("acme.room");
            assertThat(server.requests).isEmpty();
        }
    }
}
