// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The source of the access token of one account. Safe for concurrent use. */
public interface AccessTokens {

    /**
     * Returns a token that can be used now; completes at once as a rule, later if it has to be renewed first.
     *
     * @return fails with {@link AuthorizationException} or {@link TokenStoreException}
     */
    CompletableFuture<AccessToken> current();

    /**
     * Reports that the server refused a token with 401.
     *
     * @param accessToken the value of the token that was sent
     * @return true if {@link #current} can be expected to give another one
     */
    boolean invalidate(String accessToken);

    /** Returns the access and refresh token that are known now, for redaction; asks neither a store nor a server. */
    default List<String> secrets() {
        return List.of();
    }

    /** Returns the status of the token; asks neither a store nor a server. */
    default TokenStatus status() {
        return TokenStatus.VALID;
    }

    /** Returns a source of one token that never changes, for callers that supply their own. */
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
