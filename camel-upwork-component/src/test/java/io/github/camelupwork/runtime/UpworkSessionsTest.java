// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.camelupwork.TestServer;
import io.github.camelupwork.auth.Account;
import io.github.camelupwork.auth.AccountOwner;
import io.github.camelupwork.auth.AuthorizationRequest;
import io.github.camelupwork.auth.MemoryTokenStore;
import io.github.camelupwork.auth.OAuth1Credentials;
import io.github.camelupwork.auth.OAuth2Credentials;
import io.github.camelupwork.auth.StoredTokens;
import io.github.camelupwork.auth.TokenStore;
import io.github.camelupwork.budget.Backoff;
import io.github.camelupwork.budget.BudgetTimer;
import io.github.camelupwork.budget.RetryAllowance;
import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Catalog;
import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.client.AccountDefaults;
import io.github.camelupwork.client.Arguments;
import io.github.camelupwork.client.FreeBudget;
import io.github.camelupwork.client.RetryPolicy;
import io.github.camelupwork.client.UpworkCall;
import io.github.camelupwork.http.HttpAccess;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UpworkSessionsTest {

    private static final Catalog CATALOG = Catalog.load();
    private static final OAuth2Credentials KEY = new OAuth2Credentials("id", "secret", null, null, null, null);

    private final TokenStore store = new MemoryTokenStore(Clock.systemUTC());
    private final List<Integer> issued = new ArrayList<>();

    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();

    @AfterEach
    void stop() {
        scheduler.shutdownNow();
    }

    private UpworkSessions sessions(TestServer server) {
        RetryPolicy policy =
                new RetryPolicy(1, Duration.ofSeconds(20), Backoff.defaults(new Random(1)), new RetryAllowance());
        return new UpworkSessions(
                CATALOG,
                HttpAccess.of(HttpClients.custom().disableAutomaticRetries().build()),
                List.of(),
                server.base(),
                new AccountDefaults(Map.of()),
                store,
                Clock.systemUTC(),
                kind -> new FreeBudget(),
                policy,
                BudgetTimer.of(scheduler, Runnable::run, Clock.systemUTC()),
                Runnable::run,
                true,
                new Activity());
    }

    private TestServer.Reply answer(TestServer.Request request) {
        if (request.method().equals("POST") && request.uri().contains("token")) {
            issued.add(issued.size() + 1);
            return new TestServer.Reply(
                    200,
                    "{\"access_token\":\"token" + issued.size()
                            + "\",\"refresh_token\":\"r\",\"expires_in\":86400,"
                            + "\"token_type\":\"Bearer\"}",
                    "Content-Type",
                    "application/json");
        }
        return new TestServer.Reply(200, "{\"info\":{}}");
    }

    private static void ask(UpworkSession session) {
        Operation info = CATALOG.operation("users/info").orElseThrow();
        session.client()
                .call(new UpworkCall(info, info.bindings().get(0), Map.of()))
                .join();
    }

    private static void signIn(UpworkSession session) {
        AuthorizationRequest request = session.flow().authorize(null);
        StoredTokens stored = session.flow().exchange(request.id(), "code", AccountOwner.ANY);
        assertThat(stored.accessToken()).isNotBlank();
    }

    @Test
    void keepsOneSessionPerAccountAndTenant() throws Exception {
        try (TestServer server = new TestServer(this::answer)) {
            UpworkSessions sessions = sessions(server);
            Account ann = new Account("ann", KEY, null);
            assertThat(sessions.of(ann)).isSameAs(sessions.of(new Account("ann", KEY, null)));
            assertThat(sessions.of(ann)).isNotSameAs(sessions.of(ann.withTenant("7")));
        }
    }

    @Test
    void callsUseATokenAsSoonAsItIsStored() throws Exception {
        try (TestServer server = new TestServer(this::answer)) {
            UpworkSession ann = sessions(server).of(new Account("ann", KEY, null));
            signIn(ann);
            ask(ann);
            signIn(ann);
            ask(ann);
            assertThat(server.requests)
                    .filteredOn(request -> request.method().equals("GET"))
                    .extracting(TestServer.Request::authorization)
                    .containsExactly("Bearer token1", "Bearer token2");
        }
    }

    @Test
    void personsWhoShareAKeyDoNotShareTokens() throws Exception {
        try (TestServer server = new TestServer(this::answer)) {
            UpworkSessions sessions = sessions(server);
            UpworkSession ann = sessions.of(new Account("ann", KEY, null));
            UpworkSession bob = sessions.of(new Account("bob", KEY, null));
            signIn(ann);
            signIn(bob);
            ask(ann);
            ask(bob);
            ask(sessions.of(new Account("ann", KEY, "7")));
            assertThat(server.requests)
                    .filteredOn(request -> request.method().equals("GET"))
                    .extracting(TestServer.Request::authorization)
                    .containsExactly("Bearer token1", "Bearer token2", "Bearer token1");
        }
    }

    /** Asks what may be cached: organizations, the id of the company, a read. Returns how many requests that took. */
    private static int requestsForWhatIsCached(UpworkSessions sessions, TestServer server, Account account) {
        int before = server.requests.size();
        sessions.organizations(account).all().join();
        UpworkSession session = sessions.of(account);
        Operation jobs = CATALOG.operation("jobs/list").orElseThrow();
        UpworkCall call =
                session.preparer().prepare(jobs, Api.REST, Arguments.none()).join();
        sessions.readCache()
                .get(account, call, Duration.ofHours(1), List.of(), () -> session.client()
                        .call(call))
                .join();
        return server.requests.size() - before;
    }

    private TestServer.Reply teamAnswer(TestServer.Request request) {
        if (request.uri().contains("graphql")) {
            return new TestServer.Reply(
                    200, "{\"data\":{\"companySelector\":{\"items\":[]}}}", "Content-Type", "application/json");
        }
        return request.uri().contains("/teams")
                ? new TestServer.Reply(200, "{\"teams\":[{\"reference\":\"7\",\"id\":\"7\"}]}")
                : answer(request);
    }

    @Test
    void aSignInForgetsWhatUpworkSaidToTheFormerPerson() throws Exception {
        try (TestServer server = new TestServer(this::teamAnswer)) {
            UpworkSessions sessions = sessions(server);
            Account ann = new Account("ann", KEY, null);
            signIn(sessions.of(ann));
            int all = requestsForWhatIsCached(sessions, server, ann);
            assertThat(all).isEqualTo(3);
            assertThat(requestsForWhatIsCached(sessions, server, ann)).isZero();

            signIn(sessions.of(ann));

            assertThat(requestsForWhatIsCached(sessions, server, ann)).isEqualTo(all);
        }
    }

    @Test
    void anotherPersonWhoSignedInElsewhereIsNoticedWithTheNewTokens() throws Exception {
        try (TestServer server = new TestServer(this::teamAnswer)) {
            UpworkSessions sessions = sessions(server);
            Account ann = new Account("ann", KEY, null);
            signIn(sessions.of(ann));
            int all = requestsForWhatIsCached(sessions, server, ann);

            store.update("ann", old -> Optional.of(old.orElseThrow())
                    .map(tokens -> new StoredTokens(
                            "elsewhere",
                            null,
                            "r2",
                            tokens.issuedAt(),
                            tokens.expiresAt(),
                            null,
                            "another person",
                            tokens.version()))
                    .orElseThrow());
            server.answer(request -> "Bearer token1".equals(request.authorization())
                    ? new TestServer.Reply(401, "")
                    : teamAnswer(request));
            assertThatThrownBy(() -> ask(sessions.of(ann))).hasMessageContaining("401");
            ask(sessions.of(ann));

            assertThat(requestsForWhatIsCached(sessions, server, ann)).isEqualTo(all);
        }
    }

    @Test
    void anOauth1TokenIsUsedAsSoonAsItIsStored() throws Exception {
        AtomicInteger given = new AtomicInteger();
        try (TestServer server = new TestServer(request -> request.uri().contains("oauth/token")
                ? new TestServer.Reply(
                        200,
                        "oauth_token=t" + given.incrementAndGet()
                                + "&oauth_token_secret=s&oauth_callback_confirmed=true")
                : answer(request))) {
            UpworkSession ann = sessions(server)
                    .of(new Account("ann", new OAuth1Credentials("key", "secret", null, null, null), null));
            for (int i = 0; i < 2; i++) {
                AuthorizationRequest request = ann.flow().authorize(null);
                ann.flow().exchange(request.id(), "verifier", AccountOwner.ANY);
                ask(ann);
            }
            assertThat(server.requests)
                    .filteredOn(request -> request.uri().contains("/info"))
                    .extracting(request -> request.authorization().replaceAll(".*oauth_token=\"(t\\d)\".*", "$1"))
                    .containsExactly("t2", "t4");
        }
    }
}
