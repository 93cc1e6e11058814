// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Where the bearer token of one account comes from. Safe for many threads. */
public interface AccessTokens {

    /**
     * A token that can be used now; completes at once as a rule, later if it has to be renewed first.
     *
     * @return fails with {@link AuthorizationException} or {@link TokenStoreException}
     */
    CompletableFuture<AccessToken> current();

    /**
     * To be told when the server refused a token with 401.
     *
     * @param accessToken the value of the token that was sent
     * @return true if {@link #current} can be expected to give another one
     */
    boolean invalidate(String accessToken);

    /** The access and refresh token that are known now, which nobody may be told; asks neither a store nor a server. */
    default List<String> secrets() {
        return List.of();
    }

    /** How it stands; asks neither a store nor a server. */
    default TokenStatus status() {
        return TokenStatus.VALID;
    }

    /** One token that never changes, for those who bring it along. */
    static AccessTokens fixed(AccessToken token) {
        return new AccessTokens() {
            @Override
            public CompletableFuture<AccessToken> current() {
                return CompletableFuture.completedFuture(token);
            }

            @Override
            public boolean invalidate(String accessToken) {
                return false;
            }

            @Override
            public List<String> secrets() {
                return List.of(token.value());
            }
        };
    }
}
