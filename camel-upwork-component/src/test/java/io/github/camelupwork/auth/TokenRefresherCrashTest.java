// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import io.github.camelupwork.http.HttpAccess;
import org.junit.jupiter.api.Test;

/** A process that dies, or a store that fails, while a token is renewed. */
class TokenRefresherCrashTest extends TokenRefresherFixture {

    @Test
    void storesBeforeAnybodySeesTheToken() {
        FileTokenStore files = new FileTokenStore(directory, clock);
        TokenRefresher refresher = refresher(files, (name, point) -> {
            if (point == TokenEvents.Point.STORED) {
                assertThat(new FileTokenStore(directory, clock).read(name))
                        .map(StoredTokens::accessToken)
                        .contains("at1");
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
        OAuth2Client client = new OAuth2Client(
                credentials, AuthEndpoints.upwork(), HttpAccess.of(host.client()), new ServerClock(clock));
        TokenRefresher refresher = new TokenRefresher(
                account,
                client,
                "",
                failing,
                RefreshPolicy.defaults(),
                clock,
                Runnable::run,
                TokenEvents.NONE,
                (delay, executor, task) -> delayed.add(task));

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
}
