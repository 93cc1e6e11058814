// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

class CredentialsTest {

    private static final String SECRET = "s3cr3t";

    @Test
    void nothingPrintsASecret() {
        List<Object> printed = List.of(
                new OAuth1Credentials("key", SECRET, SECRET, SECRET, null),
                new OAuth2Credentials("client", SECRET, SECRET, SECRET, null, null),
                Account.of(new OAuth2Credentials("client", SECRET, SECRET, SECRET, null, null), "42"),
                new OAuth1Token(SECRET, SECRET),
                new AccessToken(SECRET, Instant.EPOCH),
                new TokenResponse(SECRET, SECRET, Duration.ofDays(1), "all"),
                new StoredTokens(SECRET, SECRET, SECRET, null, null, null, 1),
                new PendingAuthorization(SECRET, SECRET, null, Instant.EPOCH));

        assertThat(printed).allSatisfy(object -> assertThat(object.toString()).doesNotContain(SECRET));
    }

    @Test
    void oauth1NeedsTokenAndSecretTogether() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OAuth1Credentials("key", SECRET, "token", null, null))
                .withMessageContaining("tokenSecret")
                .withMessageNotContaining(SECRET);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OAuth1Credentials("key", " ", null, null, null))
                .withMessageContaining("consumerSecret");
        assertThat(new OAuth1Credentials("key", SECRET, null, null, null).token())
                .isEmpty();
    }

    @Test
    void oauth2NeedsTheClientSecretUnlessAReadyTokenIsAll() {
        assertThat(new OAuth2Credentials("client", null, "token", null, null, null).grant())
                .isEqualTo(OAuth2Credentials.Grant.AUTHORIZATION_CODE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OAuth2Credentials("client", null, "token", "refresh", null, null))
                .withMessageContaining("clientSecret");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OAuth2Credentials("client", null, null, null, null, null));
    }
}
