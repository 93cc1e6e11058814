// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import java.time.Duration;
import java.time.Instant;

/**
 * The state to keep while a person is away to agree.
 *
 * @param id          the request token or {@code state}
 * @param secret      the secret of the request token (1.0a), the {@code code_verifier} of PKCE (2.0), or null
 * @param redirectUri the address to which the person is sent back, or null
 * @param createdAt   the time at which the person was sent away
 */
public record PendingAuthorization(String id, String secret, String redirectUri, Instant createdAt) {

    /** The lifetime of a pending authorization: no sign-in takes longer, and codes expire sooner. */
    public static final Duration LIFETIME = Duration.ofDays(1);

    /** Returns true if it has expired and can be deleted. */
    public boolean isStale(Instant now) {
        return createdAt.isBefore(now.minus(LIFETIME));
    }

    @Override
    public String toString() {
        return "PendingAuthorization[hidden, createdAt=" + createdAt + "]";
    }
}
