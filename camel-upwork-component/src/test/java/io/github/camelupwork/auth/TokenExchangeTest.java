// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonParseException;
import com.github.scribejava.core.exceptions.OAuthException;
import org.junit.jupiter.api.Test;

class TokenExchangeTest {

    private static final String SECRET = "rt-0f7a3b9c";

    private final TokenExchange exchange = new TokenExchange(
            "Renewing the token of account acme",
            tokenError -> tokenError.passing() ? null : "authorize again",
            SECRET);

    private AuthorizationException failure(TokenExchange.Request<Object> request) {
        return catchThrowableOfType(AuthorizationException.class, () -> exchange.run(request));
    }

    @Test
    void answersWhatWasAnswered() {
        assertThat(exchange.run(() -> "token")).isEqualTo("token");
    }

    @Test
    void aRefusalIsToldWithAdviceAndWithoutSecretsAndCause() {
        assertThat(failure(() -> {
                    throw new TokenErrorException(new TokenError(
                            400, "invalid_grant", "token " + SECRET + " has expired", false, false, null));
                }))
                .hasMessageContaining("invalid_grant")
                .hasMessageContaining("has expired")
                .hasMessageContaining("authorize again")
                .hasMessageNotContaining(SECRET)
                .hasNoCause()
                .extracting(AuthorizationException::status)
                .isEqualTo(400);
    }

    @Test
    void aLineThatBreaksIsToldWithItsCause() {
        IOException reset = new IOException("Connection reset");

        assertThat(failure(() -> {
                    throw reset;
                }))
                .hasMessageStartingWith("Renewing the token of account acme failed")
                .hasMessageContaining("Connection reset")
                .hasMessageNotContaining("authorize again")
                .hasCause(reset);
    }

    /** These exceptions quote what they read, and that may be a token that nobody knows of yet. */
    @Test
    void whatCannotBeReadIsToldWithoutWhatStoodThere() {
        for (RuntimeException quoting : new RuntimeException[] {
            new OAuthException("found: new-access-token"), new IllegalArgumentException("found: new-access-token")
        }) {
            assertThat(failure(() -> {
                        throw quoting;
                    }))
                    .hasNoCause()
                    .hasMessageContaining("the answer holds no token")
                    .hasMessageNotContaining("new-access-token");
        }
        assertThat(failure(() -> {
                    throw new JsonParseException(null, "found: new-access-token");
                }))
                .hasNoCause()
                .hasMessageContaining("the answer holds no token")
                .hasMessageNotContaining("new-access-token");
    }

    @Test
    void anInterruptionIsKept() {
        assertThatThrownBy(() -> exchange.run(() -> {
                    throw new InterruptedException();
                }))
                .isInstanceOf(AuthorizationException.class)
                .hasMessageContaining("interrupted");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void aDefectIsNotDisguised() {
        IllegalStateException defect = new IllegalStateException("defect");

        assertThatThrownBy(() -> exchange.run(() -> {
                    throw defect;
                }))
                .isSameAs(defect);
    }
}
