// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;

class AuthorizationExceptionTest {

    private static AuthorizationException of(TokenError tokenError, String advice) {
        return new AuthorizationException("Refreshing failed", tokenError, advice, null);
    }

    @Test
    void saysWhatWasTriedWhatWasAnsweredAndWhatToDo() {
        assertThat(of(new TokenError(400, "invalid_grant", "gone", false, false, null), "Sign in again"))
                .hasMessage("Refreshing failed: HTTP 400 invalid_grant: gone. Sign in again");
        assertThat(of(TokenError.passing(0, "no route"), null)).hasMessage("Refreshing failed: no route");
        assertThat(AuthorizationException.noToken("acme", "Sign in"))
                .hasMessage("No access token for account acme. Sign in");
    }

    @Test
    void tellsWhatPassesFromWhatIsForGood() {
        AuthorizationException dead = of(new TokenError(400, "invalid_grant", null, false, false, null), null);
        AuthorizationException busy = of(new TokenError(429, null, null, true, false, Duration.ofSeconds(7)), null);

        assertThat(dead.isInvalidGrant()).isTrue();
        assertThat(dead.isTransient()).isFalse();
        assertThat(busy.isInvalidGrant()).isFalse();
        assertThat(busy.isTransient()).isTrue();
        assertThat(busy.retryAfter()).hasSeconds(7);
    }

    @Test
    void otherAdviceChangesNothingElse() {
        AuthorizationException other = of(
                        new TokenError(429, "busy", "later", true, false, Duration.ofSeconds(7)), "Wait")
                .advising("Signing in failed", "Try again");

        assertThat(other).hasMessage("Signing in failed: HTTP 429 busy: later. Try again");
        assertThat(other.advice()).isEqualTo("Try again");
        assertThat(other.isTransient()).isTrue();
        assertThat(other.retryAfter()).hasSeconds(7);
    }
}
