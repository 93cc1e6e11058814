// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;

import io.github.camelupwork.http.HttpAccess;
import io.github.camelupwork.ledger.ManualClock;
import org.junit.jupiter.api.Test;

class TokenRefresherTest extends TokenRefresherFixture {

    @Test
    void startsFromTheConfiguredRefreshTokenAndKeepsWhatItGets() {
        TokenRefresher refresher = refresher();
        assertThat(refresher.status().state()).isEqualTo(TokenStatus.State.IDLE);

        assertThat(value(refresher)).isEqualTo("at1");
        assertThat(value(refresher)).isEqualTo("at1");

        assertThat(host.seen).hasSize(1);
        assertThat(store.read("acme")).map(StoredTokens::refreshToken).contains("rt1");
        assertThat(refresher.status())
                .isEqualTo(new TokenStatus(
                        TokenStatus.State.VALID,
                        ManualClock.START.plus(DAY),
                        null,
                        ManualClock.START,
                        ManualClock.START.plus(Duration.ofDays(14))));
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
            assertThatThrownBy(refresher.current()::join)
                    .hasCauseInstanceOf(AuthorizationException.class)
                    .hasMessageContaining("invalid_grant")
                    .hasMessageContaining("auth/authorize")
                    .hasMessageContaining("https://www.upwork.com/ab/account-security/oauth2/authorize?")
                    .hasMessageNotContaining("rt0")
                    .hasMessageNotContaining("cl-secret");
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
    void usesTheOldTokenWhileItLivesEvenIfTheRefreshTokenIsDead() {
        TokenRefresher refresher = refresher();
        value(refresher);
        clock.pass(DAY.minusMinutes(4));
        validRefreshToken = "none";

        assertThat(value(refresher)).isEqualTo("at1");
        assertThat(refresher.status().state()).isEqualTo(TokenStatus.State.DEAD);
        clock.pass(Duration.ofMinutes(4));
        assertThatThrownBy(refresher.current()::join).hasMessageContaining("invalid_grant");
        assertThat(host.seen)
                .extracting(StubHost.Seen::body)
                .as("the stored one was asked for once, the configured one too")
                .satisfiesExactly(
                        body -> assertThat(body).contains("rt0"),
                        body -> assertThat(body).contains("rt1"),
                        body -> assertThat(body).contains("rt0"));
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

    @Test
    void twoHubsWhoseTokensDieWithinSecondsTakeThemFromEachOther() {
        TokenRefresher one = serial();
        TokenRefresher other = serial();
        value(one);
        value(other);

        for (int round = 0; round < 5; round++) {
            TokenRefresher first = round % 2 == 0 ? one : other;
            TokenRefresher second = round % 2 == 0 ? other : one;
            String dead = value(first);
            store("at-" + round, "rt-" + round, clock.instant().plus(DAY));
            assertThat(first.invalidate(dead)).isTrue();
            assertThat(value(first)).isEqualTo("at-" + round);
            assertThat(second.invalidate(value(second))).isTrue();
            assertThat(value(second)).isEqualTo("at-" + round);
            clock.pass(Duration.ofSeconds(5));
        }
        assertThat(host.seen).as("only the first token").hasSize(1);
    }

    @Test
    void aTokenFromTheStoreDoesNotDelayTheNextRenewal() {
        TokenRefresher refresher = serial();
        value(refresher);
        store("elsewhere", validRefreshToken, clock.instant().plus(DAY));
        refresher.invalidate("at1");
        assertThat(value(refresher)).isEqualTo("elsewhere");

        assertThat(refresher.invalidate("elsewhere")).isTrue();

        assertThat(value(refresher)).isEqualTo("at2");
        assertThat(refresher.invalidate("at2"))
                .as("a second request within a minute")
                .isFalse();
    }

    @Test
    void usesAReadyTokenAndSaysWhatToDoWhenItEnds() {
        OAuth2Credentials ready = new OAuth2Credentials("cl", null, "ready", null, null, null);
        OAuth2Client client =
                new OAuth2Client(ready, AuthEndpoints.upwork(), HttpAccess.of(host.client()), new ServerClock(clock));
        TokenRefresher refresher = new TokenRefresher(
                new Account("acme", ready, null),
                client,
                store,
                RefreshPolicy.defaults(),
                clock,
                threads,
                TokenEvents.NONE);

        assertThat(value(refresher)).isEqualTo("ready");
        assertThat(store.read("acme")).as("what is configured is not copied").isEmpty();
        refresher.invalidate("ready");
        assertThatThrownBy(refresher.current()::join)
                .hasMessageContaining(
                        "The access token of account acme was refused or has ended, and there is no refresh token")
                .hasMessageContaining("auth/authorize");
        assertThat(host.seen).isEmpty();
    }

    @Test
    void asksAnewWithClientCredentials() {
        OAuth2Credentials own =
                new OAuth2Credentials("cl", "cl-secret", null, null, null, OAuth2Credentials.Grant.CLIENT_CREDENTIALS);
        host.answer = request -> StubHost.json(200, "{'access_token':'cc" + host.seen.size() + "','expires_in':86400}");
        OAuth2Client client =
                new OAuth2Client(own, AuthEndpoints.upwork(), HttpAccess.of(host.client()), new ServerClock(clock));
        TokenRefresher refresher = new TokenRefresher(
                new Account("acme", own, null),
                client,
                store,
                RefreshPolicy.defaults(),
                clock,
                threads,
                TokenEvents.NONE);

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
        TokenRefresher refresher = new TokenRefresher(
                account,
                null,
                "",
                store,
                RefreshPolicy.defaults(),
                clock,
                task -> {
                    throw new RejectedExecutionException("shut down");
                },
                TokenEvents.NONE,
                (delay, executor, task) -> delayed.add(task));

        assertThatThrownBy(refresher.current()::join).hasMessageContaining("shut down");
        assertThatThrownBy(refresher.current()::join).hasMessageContaining("shut down");
    }
}
