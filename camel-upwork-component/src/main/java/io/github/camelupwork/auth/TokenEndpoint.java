// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

/** The OAuth 2.0 token endpoint as a refresher sees it. Calls block until the answer is there. */
public interface TokenEndpoint {

    /**
     * {@code grant_type=refresh_token}. Upwork answers with a new pair, and the old refresh token ends a day later.
     *
     * @throws AuthorizationException if no token was given
     */
    TokenResponse refresh(String refreshToken);

    /**
     * {@code grant_type=client_credentials}.
     *
     * @throws AuthorizationException if no token was given
     */
    TokenResponse clientCredentials();
}
