// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import java.time.Instant;

/**
 * An OAuth 2.0 access token.
 *
 * @param value     the value sent in the {@code Authorization} header after {@code Bearer}
 * @param expiresAt the expiry by the local clock, or null if it is not known
 */
public record AccessToken(String value, Instant expiresAt) {

    @Override
    public String toString() {
        return "AccessToken[hidden, expiresAt=" + expiresAt + "]";
    }
}
