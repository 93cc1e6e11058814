// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

class TokenResponseTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    @Test
    void isKeptWithTheTimeOfItsEnd() {
        assertThat(new TokenResponse("at", "rt", Duration.ofDays(1), "all").toStore(NOW, "old"))
                .isEqualTo(new StoredTokens("at", null, "rt", NOW, NOW.plus(Duration.ofDays(1)), "all", 0));
    }

    @Test
    void aRefreshTokenThatWasNotReplacedStaysGood() {
        assertThat(new TokenResponse("at", null, null, null).toStore(NOW, "old"))
                .isEqualTo(new StoredTokens("at", null, "old", NOW, null, null, 0));
    }

    @Test
    void hidesItsTokens() {
        assertThat(new TokenResponse("at-1", "rt-1", Duration.ofDays(1), "all").toString())
                .doesNotContain("at-1", "rt-1");
    }
}
