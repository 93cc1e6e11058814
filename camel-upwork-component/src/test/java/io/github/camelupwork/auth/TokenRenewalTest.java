// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import io.github.camelupwork.ledger.ManualClock;
import org.junit.jupiter.api.Test;

class TokenRenewalTest {

    private final ManualClock clock = new ManualClock();
    private final MemoryTokenStore store = new MemoryTokenStore(clock);
    private final List<String> asked = new ArrayList<>();
    private final List<TokenEvents.Point> passed = new ArrayList<>();
    private RuntimeException refusal;
    private int issued;

    private final TokenEndpoint endpoint = new TokenEndpoint() {
        @Override
        public TokenResponse refresh(String refreshToken) {
            asked.add(refreshToken);
            if (refusal != null) {
                throw refusal;
            }
            issued++;
            return new TokenResponse("at" + issued, "rt" + issued, Duration.ofDays(1), null);
        }

        @Override
        public TokenResponse clientCredentials() {
            asked.add("own");
            return new TokenResponse("own", null, Duration.ofDays(1), null);
        }
    };

    private TokenRenewal renewal(TokenStore on, String refreshToken, OAuth2Credentials.Grant grant) {
        return renewal(on, refreshToken, grant, (account, point) -> passed.add(point));
    }

    private TokenRenewal renewal(
            TokenStore on, String refreshToken, OAuth2Credentials.Grant grant, TokenEvents events) {
        OAuth2Credentials credentials = new OAuth2Credentials("id", "secret", null, refreshToken, null, grant);
        return new TokenRenewal(
                new Account("acme", credentials, null),
                endpoint,
                on,
                RefreshPolicy.defaults(),
                clock,
                events,
                "sign in");
    }

    private TokenRenewal renewal() {
        return renewal(store, "rt0", null);
    }

    private static AuthorizationException dead() {
        return new AuthorizationException(
                "Refreshing failed", new TokenError(400, "invalid_grant", null, false, false, null), null, null);
    }

    @Test
    void aPairIsStoredBeforeAnybodyHasIt() {
        StoredTokens renewed = renewal().renew(null);

        assertThat(renewed.accessToken()).isEqualTo("at1");
        assertThat(store.read("acme")).contains(renewed);
        assertThat(passed)
                .containsExactly(TokenEvents.Point.REQUESTING, TokenEvents.Point.RECEIVED, TokenEvents.Point.STORED);
    }

    @Test
    void whatIsStillGoodIsNotRenewed() {
        TokenRenewal renewal = renewal();
        StoredTokens first = renewal.renew(null);

        assertThat(renewal.renew(null)).isEqualTo(first);
        assertThat(renewal.renew("another")).isEqualTo(first);
        assertThat(asked).containsExactly("rt0");
        assertThat(renewal.renew("at1").accessToken()).isEqualTo("at2");
    }

    @Test
    void whatAnotherProcessHasRenewedMeanwhileIsTaken() {
        store.update(
                "acme",
                old -> new StoredTokens(
                        "theirs", null, "rt9", clock.instant(), clock.instant().plus(Duration.ofDays(1)), null, 0));

        assertThat(renewal().renew("mine").accessToken()).isEqualTo("theirs");
        assertThat(asked).isEmpty();
    }

    @Test
    void aDeadRefreshTokenIsAskedForOnce() {
        TokenRenewal renewal = renewal();
        refusal = dead();

        assertThatThrownBy(() -> renewal.renew(null)).isSameAs(refusal);
        assertThatThrownBy(() -> renewal.renew(null)).isSameAs(refusal);
        assertThat(asked).containsExactly("rt0");
    }

    @Test
    void aNewlyConfiguredRefreshTokenHelpsWhereTheStoredOneIsDead() {
        store.update("acme", old -> new StoredTokens("at", null, "stale", clock.instant(), clock.instant(), null, 0));
        TokenEndpoint rotating = new TokenEndpoint() {
            @Override
            public TokenResponse refresh(String refreshToken) {
                asked.add(refreshToken);
                if (refreshToken.equals("stale")) {
                    throw dead();
                }
                return new TokenResponse("new", "rt", Duration.ofDays(1), null);
            }

            @Override
            public TokenResponse clientCredentials() {
                throw new AssertionError();
            }
        };
        OAuth2Credentials credentials = new OAuth2Credentials("id", "secret", null, "fresh", null, null);
        TokenRenewal renewal = new TokenRenewal(
                new Account("acme", credentials, null),
                rotating,
                store,
                RefreshPolicy.defaults(),
                clock,
                TokenEvents.NONE,
                "sign in");

        assertThat(renewal.renew(null).accessToken()).isEqualTo("new");
        assertThat(asked).containsExactly("stale", "fresh");
    }

    @Test
    void aPairThatTheStoreDidNotTakeIsNotAskedForAgain() {
        AtomicBoolean broken = new AtomicBoolean(true);
        TokenRenewal renewal = renewal(store, "rt0", null, (account, point) -> {
            if (point == TokenEvents.Point.RECEIVED && broken.get()) {
                throw new TokenStoreException("disk full", null);
            }
        });

        assertThatThrownBy(() -> renewal.renew(null)).isInstanceOf(TokenStoreException.class);
        broken.set(false);
        assertThat(renewal.renew(null).accessToken()).isEqualTo("at1");
        assertThat(asked).containsExactly("rt0");
    }

    @Test
    void withoutATokenToBeginWithAPersonHasToSignIn() {
        assertThatThrownBy(() -> renewal(store, null, null).renew(null))
                .isInstanceOf(AuthorizationException.class)
                .hasMessage("No access token for account acme. sign in");
    }

    @Test
    void anApplicationSpeaksForItself() {
        assertThat(renewal(store, null, OAuth2Credentials.Grant.CLIENT_CREDENTIALS)
                        .renew(null)
                        .accessToken())
                .isEqualTo("own");
        assertThat(asked).containsExactly("own");
    }
}
