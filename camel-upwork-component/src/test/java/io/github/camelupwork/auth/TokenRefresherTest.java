// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.github.camelupwork.ledger.ManualClock;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenRefresherTest {

    private static final Duration DAY = Duration.ofDays(1);

    @TempDir
    private Path directory;

    private final ManualClock clock = new ManualClock();
    private final ExecutorService threads = Executors.newFixedThreadPool(64);
    private final AtomicInteger issued = new AtomicInteger();
    private final StubHost host = new StubHost(this::rotate);
    private final Queue<Runnable> delayed = new ArrayDeque<>();
    private final OAuth2Credentials credentials = new OAuth2Credentials("cl", "cl-secret", null, "rt0", "http://cb/", null);
    private final Account account = new Account("acme", credentials, null);
    private final TokenStore store = new MemoryTokenStore(clock);
    private volatile String validRefreshToken = "rt0";

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    /** A token host that rotates strictly: each refresh token is good once. */
    private ClassicHttpResponse rotate(StubHost.Seen request) {
        synchronized (issued) {
            if (!request.body().contains("refresh_token=" + validRefreshToken + "&")
                    && !request.body().endsWith("refresh_token=" + validRefreshToken)) {
                return invalidGrant();
            }
            int n = issued.incrementAndGet();
            validRefreshToken = "rt" + n;
            return StubHost.json(200, "{'access_token':'at" + n + "','refresh_token':'rt" + n + "','expires_in':86400}");
        }
    }

    private static ClassicHttpResponse invalidGrant() {
        return StubHost.json(400, "{'error':'invalid_grant','error_description':'Refresh token is expired'}");
    }

    private static ClassicHttpResponse unavailable() {
        return StubHost.json(503, "{}");
    }

    private TokenRefresher refresher(TokenStore on, TokenEvents events) {
        OAuth2Client client = new OAuth2Client(credentials, AuthEndpoints.upwork(), host.client(), new ServerClock(clock));
        return new TokenRefresher(account, client, client.reauthorize(), on, RefreshPolicy.defaults(), clock, threads, events,
                (delay, executor, task) -> delayed.add(() -> {
                    clock.pass(delay);
                    task.run();
                }));
    }

    private TokenRefresher refresher() {
        return refresher(store, TokenEvents.NONE);
    }

    private void store(String accessToken, String refreshToken, Instant expiresAt) {
        store.update("acme", old -> new StoredTokens(accessToken, null, refreshToken, null, expiresAt, null, 0));
    }

    private static String value(TokenRefresher refresher) {
        return refresher.current().join().value();
    }

    @Test
    void startsFromTheConfiguredRefreshTokenAndKeepsWhatItGets() {
        TokenRefresher refresher = refresher();
        assertThat(refresher.status().state()).isEqualTo(TokenStatus.State.IDLE);

        assertThat(value(refresher)).isEqualTo("at1");
        assertThat(value(refresher)).isEqualTo("at1");

        assertThat(host.seen).hasSize(1);
        assertThat(store.read("acme")).map(StoredTokens::refreshToken).contains("rt1");
        assertThat(refresher.status()).isEqualTo(
                new TokenStatus(TokenStatus.State.VALID, ManualClock.START.plus(DAY), null));
    }

    @Test
    void sixtyFourCallsAtTheMomentOfExpiryMakeOneRefresh() {
        TokenRefresher refresher = refresher();
        value(refresher);
        clock.pass(DAY);

        assertThat(together(i -> refresher)).containsExactly("at2");
        assertThat(host.seen).hasSize(2);
    }

    @Test
    void twoProcessesOnOneDirectoryMakeOneRefresh() {
        makeOneRefresh(() -> new FileTokenStore(directory, clock));
    }

    @Test
    void twoProcessesOnOneDatabaseMakeOneRefresh() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:file:" + directory.resolve("tokens"));
        makeOneRefresh(() -> new JdbcTokenStore(database, clock));
    }

    private void makeOneRefresh(Supplier<TokenStore> open) {
        List<TokenRefresher> both = List.of(refresher(open.get(), TokenEvents.NONE), refresher(open.get(), TokenEvents.NONE));
        both.forEach(TokenRefresherTest::value);
        assertThat(host.seen).hasSize(1);
        clock.pass(DAY);

        assertThat(together(i -> both.get(i % 2))).containsExactly("at2");
        assertThat(host.seen).hasSize(2);
    }

    private Set<String> together(Function<Integer, TokenRefresher> which) {
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService callers = Executors.newFixedThreadPool(64);
        try {
            List<CompletableFuture<String>> calls = IntStream.range(0, 64).mapToObj(i -> CompletableFuture.supplyAsync(() -> {
                await(start);
                return value(which.apply(i));
            }, callers)).toList();
            start.countDown();
            return calls.stream().map(CompletableFuture::join).collect(Collectors.toSet());
        } finally {
            callers.shutdown();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void holdsNoCallersThreadWhileTheHostIsSlow() {
        CountDownLatch answer = new CountDownLatch(1);
        host.answer = request -> {
            await(answer);
            return rotate(request);
        };
        TokenRefresher refresher = refresher();

        List<CompletableFuture<AccessToken>> calls = IntStream.range(0, 100).mapToObj(i -> refresher.current()).toList();
        assertThat(calls).noneMatch(CompletableFuture::isDone);
        calls.get(0).cancel(true);
        answer.countDown();

        assertThat(calls.get(1).join().value()).as("one caller's cancellation is no other's").isEqualTo("at1");
        assertThat(host.seen).hasSize(1);
    }

    @Test
    void renewsBeforeTheEnd() {
        TokenRefresher refresher = refresher();
        value(refresher);
        clock.pass(DAY.minusMinutes(5).minusSeconds(1));
        assertThat(value(refresher)).isEqualTo("at1");

        clock.pass(Duration.ofSeconds(1));
        assertThat(value(refresher)).isEqualTo("at2");
    }

    @Test
    void renewsOnceForATokenThatManySawRefused() {
        TokenRefresher refresher = refresher();
        value(refresher);

        assertThat(IntStream.range(0, 64).filter(i -> refresher.invalidate("at1"))).hasSize(64);
        assertThat(together(i -> refresher)).containsExactly("at2");
        assertThat(refresher.invalidate("at1")).as("a latecomer: there is another already").isTrue();
        assertThat(value(refresher)).isEqualTo("at2");
        assertThat(host.seen).hasSize(2);
    }

    @Test
    void doesNotRenewWithoutEndForAServerThatRefusesEveryToken() {
        TokenRefresher refresher = refresher();
        value(refresher);
        refresher.invalidate("at1");
        value(refresher);

        assertThat(refresher.invalidate("at2")).isFalse();
        assertThat(value(refresher)).isEqualTo("at2");
        clock.pass(Duration.ofMinutes(1));
        assertThat(refresher.invalidate("at2")).isTrue();
        assertThat(value(refresher)).isEqualTo("at3");
    }

    @Test
    void takesWhatAnotherProcessHasStoredInsteadOfRenewing() {
        TokenRefresher refresher = refresher();
        value(refresher);
        store("theirs", "rt-theirs", clock.instant().plus(DAY));
        refresher.invalidate("at1");

        assertThat(value(refresher)).isEqualTo("theirs");
        assertThat(host.seen).hasSize(1);
    }

    @Test
    void stopsAtInvalidGrantAndTellsWhatToDo() {
        TokenRefresher refresher = refresher();
        validRefreshToken = "none";

        for (int i = 0; i < 20; i++) {
            assertThatThrownBy(refresher.current()::join).hasCauseInstanceOf(AuthorizationException.class)
                    .hasMessageContaining("invalid_grant").hasMessageContaining("auth/authorize")
                    .hasMessageContaining("https://www.upwork.com/ab/account-security/oauth2/authorize?")
                    .hasMessageNotContaining("rt0").hasMessageNotContaining("cl-secret");
        }

        assertThat(host.seen).as("no storm").hasSize(1);
        assertThat(refresher.status().state()).isEqualTo(TokenStatus.State.DEAD);
        assertThat(refresher.status().message()).contains("auth/authorize");
    }

    @Test
    void livesAgainWhenTheStoreHoldsNewTokens() {
        TokenRefresher refresher = refresher();
        validRefreshToken = "none";
        assertThatThrownBy(refresher.current()::join).hasMessageContaining("invalid_grant");

        validRefreshToken = "fresh";
        store(null, "fresh", null);

        assertThat(value(refresher)).isEqualTo("at1");
        assertThat(refresher.status().state()).isEqualTo(TokenStatus.State.VALID);
    }

    @Test
    void triesTheConfiguredRefreshTokenWhenTheStoredOneIsDead() {
        store("old", "dead", clock.instant());

        assertThat(value(refresher())).isEqualTo("at1");
        assertThat(host.seen).hasSize(2);
    }

    @Test
    void usesTheOldTokenWhileItLivesWhateverTheHostSays() {
        TokenRefresher refresher = refresher();
        value(refresher);
        clock.pass(DAY.minusMinutes(4));
        host.answer = request -> unavailable();

        assertThat(value(refresher)).isEqualTo("at1");
        assertThat(value(refresher)).isEqualTo("at1");
        assertThat(host.seen).as("and leaves the host alone for a while").hasSize(2);
        assertThat(refresher.status().state()).isEqualTo(TokenStatus.State.FAILING);

        host.answer = this::rotate;
        clock.pass(Duration.ofSeconds(2));
        assertThat(value(refresher)).isEqualTo("at2");
        assertThat(refresher.status().state()).isEqualTo(TokenStatus.State.VALID);
    }

    @Test
    void usesTheOldTokenWhileItLivesEvenIfTheRefreshTokenIsDead() {
        TokenRefresher refresher = refresher();
        value(refresher);
        clock.pass(DAY.minusMinutes(4));
        validRefreshToken = "none";

        assertThat(value(refresher)).isEqualTo("at1");
        assertThat(refresher.status().state()).isEqualTo(TokenStatus.State.DEAD);
        clock.pass(Duration.ofMinutes(4));
        assertThatThrownBy(refresher.current()::join).hasMessageContaining("invalid_grant");
        assertThat(host.seen).extracting(StubHost.Seen::body).as("the stored one was asked for once, the configured one too")
                .satisfiesExactly(body -> assertThat(body).contains("rt0"), body -> assertThat(body).contains("rt1"),
                        body -> assertThat(body).contains("rt0"));
    }

    @Test
    void waitsAndTriesAgainWhileTheHostFails() {
        AtomicInteger refusals = new AtomicInteger();
        host.answer = request -> switch (refusals.incrementAndGet()) {
            case 1 -> unavailable();
            case 2 -> throw new IOException("Connection reset");
            default -> rotate(request);
        };
        TokenRefresher refresher = serial();

        CompletableFuture<AccessToken> call = refresher.current();
        assertThat(call).isNotDone();
        delayed.remove().run();
        assertThat(refresher.current()).as("joins the one that waits").isNotDone();
        delayed.remove().run();

        assertThat(call.join().value()).isEqualTo("at1");
        assertThat(host.seen).hasSize(3);
    }

    @Test
    void losesPatienceAndThenFailsAtOnceUntilTheWaitIsOver() {
        host.answer = request -> unavailable();
        TokenRefresher refresher = serial();

        CompletableFuture<AccessToken> call = refresher.current();
        while (!delayed.isEmpty()) {
            delayed.remove().run();
        }

        assertThatThrownBy(call::join).hasMessageContaining("HTTP 503");
        assertThat(Duration.between(ManualClock.START, clock.instant())).isLessThanOrEqualTo(Duration.ofSeconds(30));
        int requests = host.seen.size();
        assertThat(requests).isBetween(5, 7);
        assertThatThrownBy(refresher.current()::join).hasMessageContaining("HTTP 503");
        assertThat(host.seen).hasSize(requests);

        clock.pass(Duration.ofMinutes(1));
        host.answer = this::rotate;
        assertThat(value(refresher)).isEqualTo("at1");
    }

    @Test
    void waitsAsLongAsTheHostAsks() {
        host.answer = request -> StubHost.json(429, "{}", "Retry-After", "3600");
        TokenRefresher refresher = serial();

        assertThatThrownBy(refresher.current()::join).hasMessageContaining("HTTP 429");
        clock.pass(Duration.ofMinutes(59));
        assertThatThrownBy(refresher.current()::join).hasMessageContaining("HTTP 429");

        assertThat(host.seen).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"31536000", "Fri, 02 Apr 2027 10:00:00 GMT"})
    void noHostSilencesItForLong(String aYear) {
        host.answer = request -> StubHost.json(429, "{}", "Retry-After", aYear);
        TokenRefresher refresher = serial();
        assertThatThrownBy(refresher.current()::join).hasMessageContaining("HTTP 429");

        host.answer = this::rotate;
        clock.pass(Duration.ofHours(1));
        assertThat(value(refresher)).isEqualTo("at1");
    }

    @Test
    void takesWhatSomebodyElseStoresWhileTheHostIsLeftAlone() {
        host.answer = request -> StubHost.json(429, "{}", "Retry-After", "3600");
        TokenRefresher refresher = serial();
        assertThatThrownBy(refresher.current()::join).hasMessageContaining("HTTP 429");

        store("theirs", "rt-theirs", clock.instant().plus(DAY));

        assertThat(value(refresher)).isEqualTo("theirs");
        assertThat(host.seen).hasSize(1);
    }

    @Test
    void aTokenThatEndsAtItsBirthMakesNoStorm() {
        host.answer = request -> StubHost.json(200, "{'access_token':'at','refresh_token':'rt','expires_in':0}");
        TokenRefresher refresher = refresher();

        for (int i = 0; i < 20; i++) {
            assertThat(value(refresher)).isEqualTo("at");
        }
        assertThat(host.seen).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"500, {}", "400, <html>proxy</html>", "403, <html>firewall</html>", "302, {}", "200, garbage", "200, []"})
    void whatIsNoWordOfTheHostEndsNothing(int status, String body) {
        host.answer = request -> StubHost.json(status, body);
        TokenRefresher refresher = serial();
        CompletableFuture<AccessToken> call = refresher.current();
        while (!delayed.isEmpty()) {
            delayed.remove().run();
        }
        assertThatThrownBy(call::join).hasCauseInstanceOf(AuthorizationException.class);
        int asked = host.seen.size();
        for (int i = 0; i < 20; i++) {
            assertThatThrownBy(refresher.current()::join).hasCauseInstanceOf(AuthorizationException.class);
        }
        assertThat(host.seen).as("no storm").hasSize(asked).hasSizeLessThan(8);

        host.answer = this::rotate;
        clock.pass(Duration.ofMinutes(1));
        assertThat(value(refresher)).isEqualTo("at1");
    }

    /** Runs everything on the caller's thread, so that a test sees one step after the other. */
    private TokenRefresher serial() {
        OAuth2Client client = new OAuth2Client(credentials, AuthEndpoints.upwork(), host.client(), new ServerClock(clock));
        return new TokenRefresher(account, client, client.reauthorize(), store, RefreshPolicy.defaults(), clock, Runnable::run,
                TokenEvents.NONE, (delay, executor, task) -> delayed.add(() -> {
                    clock.pass(delay);
                    task.run();
                }));
    }

    @Test
    void storesBeforeAnybodySeesTheToken() {
        FileTokenStore files = new FileTokenStore(directory, clock);
        TokenRefresher refresher = refresher(files, (name, point) -> {
            if (point == TokenEvents.Point.STORED) {
                assertThat(new FileTokenStore(directory, clock).read(name)).map(StoredTokens::accessToken).contains("at1");
            }
        });

        assertThat(value(refresher)).isEqualTo("at1");
    }

    /** Killed with the new pair in memory only: the old refresh token is good for another day, and the next process uses it. */
    @Test
    void survivesDeathBetweenReceivingAndStoring() {
        killedAt(TokenEvents.Point.RECEIVED);
        validRefreshToken = "rt0";

        TokenRefresher next = refresher(new FileTokenStore(directory, clock), TokenEvents.NONE);
        assertThat(value(next)).isEqualTo("at2");
        assertThat(host.seen).hasSize(2);
    }

    @Test
    void survivesDeathBetweenStoringAndUsing() {
        killedAt(TokenEvents.Point.STORED);

        TokenRefresher next = refresher(new FileTokenStore(directory, clock), TokenEvents.NONE);
        assertThat(value(next)).isEqualTo("at1");
        assertThat(host.seen).hasSize(1);
    }

    private void killedAt(TokenEvents.Point deadly) {
        TokenRefresher killed = refresher(new FileTokenStore(directory, clock), (name, point) -> {
            if (point == deadly) {
                throw new AssertionError("killed");
            }
        });
        assertThatThrownBy(killed.current()::join).hasMessageContaining("killed");
    }

    @Test
    void keepsAPairThatTheStoreDidNotTakeAndStoresItLater() {
        AtomicInteger writes = new AtomicInteger();
        TokenStore failing = new FailingStore(store, writes);
        OAuth2Client client = new OAuth2Client(credentials, AuthEndpoints.upwork(), host.client(), new ServerClock(clock));
        TokenRefresher refresher = new TokenRefresher(account, client, "", failing, RefreshPolicy.defaults(), clock,
                Runnable::run, TokenEvents.NONE, (delay, executor, task) -> delayed.add(task));

        CompletableFuture<AccessToken> call = refresher.current();
        assertThat(call).as("not used before it is stored").isNotDone();
        delayed.remove().run();

        assertThat(call.join().value()).isEqualTo("at1");
        assertThat(store.read("acme")).map(StoredTokens::refreshToken).contains("rt1");
        assertThat(host.seen).as("not asked for twice").hasSize(1);
    }

    /** Computes the first change and then fails to write it, as a full disk does. */
    private record FailingStore(TokenStore inner, AtomicInteger writes) implements TokenStore {

        @Override
        public Optional<StoredTokens> read(String name) {
            return inner.read(name);
        }

        @Override
        public StoredTokens update(String name, Function<Optional<StoredTokens>, StoredTokens> change) {
            if (writes.incrementAndGet() == 1) {
                change.apply(inner.read(name));
                throw new TokenStoreException("disk full", null);
            }
            return inner.update(name, change);
        }

        @Override
        public void remove(String name) {
            inner.remove(name);
        }

        @Override
        public void putPending(PendingAuthorization pending) {
            inner.putPending(pending);
        }

        @Override
        public Optional<PendingAuthorization> findPending(String id) {
            return inner.findPending(id);
        }

        @Override
        public void removePending(String id) {
            inner.removePending(id);
        }
    }

    @Test
    void usesAReadyTokenAndSaysWhatToDoWhenItEnds() {
        OAuth2Credentials ready = new OAuth2Credentials("cl", null, "ready", null, null, null);
        OAuth2Client client = new OAuth2Client(ready, AuthEndpoints.upwork(), host.client(), new ServerClock(clock));
        TokenRefresher refresher = new TokenRefresher(new Account("acme", ready, null), client, store, RefreshPolicy.defaults(),
                clock, threads, TokenEvents.NONE);

        assertThat(value(refresher)).isEqualTo("ready");
        assertThat(store.read("acme")).as("what is configured is not copied").isEmpty();
        refresher.invalidate("ready");
        assertThatThrownBy(refresher.current()::join).hasMessageContaining(
                "The access token of account acme was refused or has ended, and there is no refresh token")
                .hasMessageContaining("auth/authorize");
        assertThat(host.seen).isEmpty();
    }

    @Test
    void asksAnewWithClientCredentials() {
        OAuth2Credentials own = new OAuth2Credentials("cl", "cl-secret", null, null, null,
                OAuth2Credentials.Grant.CLIENT_CREDENTIALS);
        host.answer = request -> StubHost.json(200, "{'access_token':'cc" + host.seen.size() + "','expires_in':86400}");
        OAuth2Client client = new OAuth2Client(own, AuthEndpoints.upwork(), host.client(), new ServerClock(clock));
        TokenRefresher refresher = new TokenRefresher(new Account("acme", own, null), client, store, RefreshPolicy.defaults(),
                clock, threads, TokenEvents.NONE);

        assertThat(value(refresher)).isEqualTo("cc1");
        clock.pass(DAY);
        assertThat(value(refresher)).isEqualTo("cc2");
        assertThat(host.seen).allMatch(request -> request.body().contains("grant_type=client_credentials"));
    }

    @Test
    void readsTheStoreAgainWhenToldTo() {
        TokenRefresher refresher = refresher();
        value(refresher);
        store("new", "rt", clock.instant().plus(DAY));

        refresher.forget();

        assertThat(value(refresher)).isEqualTo("new");
    }

    @Test
    void leavesNobodyWaitingWhenItCannotRun() {
        TokenRefresher refresher = new TokenRefresher(account, null, "", store, RefreshPolicy.defaults(), clock, task -> {
            throw new RejectedExecutionException("shut down");
        }, TokenEvents.NONE, (delay, executor, task) -> delayed.add(task));

        assertThatThrownBy(refresher.current()::join).hasMessageContaining("shut down");
        assertThatThrownBy(refresher.current()::join).hasMessageContaining("shut down");
    }
}
