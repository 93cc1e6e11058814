// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import io.github.camelupwork.CaughtLog;
import io.github.camelupwork.auth.StoredTokens;
import io.github.camelupwork.auth.TokenStatus;
import io.github.camelupwork.ledger.ManualClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A token that ends soon is told in time, once a day. */
class TokenWatchTest {

    private final ManualClock clock = new ManualClock();
    private final TokenWatch watch = new TokenWatch(clock);
    private final CaughtLog log = CaughtLog.of(TokenWatch.class.getName());

    @AfterEach
    void stop() {
        log.close();
    }

    private static TokenStatus tokens(String refreshToken) {
        Instant end = ManualClock.START.plus(Duration.ofDays(1));
        return TokenStatus.stored(new StoredTokens("a", null, refreshToken, ManualClock.START, end, null, 1));
    }

    @Test
    void aRefreshTokenIsNoNewsUntilThreeDaysBeforeItsEnd() {
        watch.look("acme", tokens("r"));
        clock.pass(Duration.ofDays(10));
        watch.look("acme", tokens("r"));

        assertThat(log.lines()).isEmpty();
    }

    @Test
    void aRefreshTokenThatEndsInThreeDaysIsToldOnceADay() {
        clock.pass(Duration.ofDays(11));
        watch.look("acme", tokens("r"));
        watch.look("acme", tokens("r"));
        clock.pass(Duration.ofDays(1));
        watch.look("acme", tokens("r"));

        assertThat(log.lines())
                .hasSize(2)
                .allMatch(line -> line.startsWith("WARN Account acme: the refresh token ends in "))
                .first()
                .asString()
                .contains("in 3 days at 2026-03-16T10:00:00Z", "auth/authorize");
    }

    @Test
    void anAccessTokenWithoutRefreshTokenIsTold() {
        watch.look("acme", tokens(null));

        assertThat(log.lines()).singleElement().asString().contains("the access token ends in 24 hours");
    }
}
