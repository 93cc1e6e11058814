// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import java.time.Duration;
import java.time.Instant;

/**
 * What has to be remembered while a person is away to agree.
 *
 * @param id          request token or {@code state}
 * @param secret      secret of the request token (1.0a), {@code code_verifier} of PKCE (2.0), or null
 * @param redirectUri where the person is sent back to, or null
 * @param createdAt   when the person was sent away
 */
public record PendingAuthorization(String id, String secret, String redirectUri, Instant createdAt) {

    /** Nobody takes longer, and codes do not live as long. */
    public static final Duration LIFETIME = Duration.ofDays(1);

    /** Whether it can be forgotten. */
    public boolean isStale(Instant now) {
        return createdAt.plus(LIFETIME).isBefore(now);
    }

    @Override
    public String toString() {
        return "PendingAuthorization[hidden, createdAt=" + createdAt + "]";
    }
}
