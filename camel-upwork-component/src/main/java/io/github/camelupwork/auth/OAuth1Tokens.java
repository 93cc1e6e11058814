// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import java.util.List;

/** The source of the OAuth 1.0a token of one account. Safe for concurrent use. */
public interface OAuth1Tokens {

    /**
     * The token to sign with.
     *
     * @throws AuthorizationException if there is none yet
     * @throws TokenStoreException    if it could not be looked up
     */
    OAuth1Token current();

    /**
     * Reports that the server refused a token with 401.
     *
     * @param token {@code oauth_token} that was sent
     * @return true if {@link #current} gives another one now
     */
    boolean invalidate(String token);

    /** Returns the token and its secret that are known now, for redaction; asks neither a store nor a server. */
    default List<String> secrets() {
        return List.of();
    }

    /** Returns the status of the token; asks neither a store nor a server. */
    default TokenStatus status() {
        return TokenStatus.VALID;
    }
}
