// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import java.util.List;

/** Where the OAuth 1.0a token of one account comes from. Safe for many threads. */
public interface OAuth1Tokens {

    /**
     * The token to sign with.
     *
     * @throws AuthorizationException if there is none yet
     * @throws TokenStoreException    if it could not be looked up
     */
    OAuth1Token current();

    /**
     * To be told when the server refused a token with 401.
     *
     * @param token {@code oauth_token} that was sent
     * @return true if {@link #current} gives another one now
     */
    boolean invalidate(String token);

    /** The token and its secret that are known now, which nobody may be told; asks neither a store nor a server. */
    default List<String> secrets() {
        return List.of();
    }

    /** How it stands; asks neither a store nor a server. */
    default TokenStatus status() {
        return TokenStatus.VALID;
    }
}
