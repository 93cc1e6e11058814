// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import java.util.List;
import java.util.Optional;

/**
 * The OAuth 1.0a token of an account: the configured one, else the stored one. It never expires, but it changes when a
 * person revokes and grants access again, so the store is read again when a token was refused.
 */
public final class StoredOAuth1Tokens implements OAuth1Tokens {

    private final Account account;
    private final TokenStore store;
    private volatile OAuth1Token known;
    private volatile AuthorizationException missing;

    /** Creates the source for an account with {@link OAuth1Credentials}. */
    public StoredOAuth1Tokens(Account account, TokenStore store) {
        this.account = account;
        this.store = store;
        this.known = configured();
    }

    @Override
    public OAuth1Token current() {
        if (known == null) {
            known = stored().orElseThrow(this::none);
            missing = null;
        }
        return known;
    }

    @Override
    public boolean invalidate(String token) {
        stored().filter(other -> !other.token().equals(token)).ifPresent(other -> known = other);
        return known != null && !known.token().equals(token);
    }

    /** Forgets the stored token, so that the next call reads the store: for when a new token was put there. */
    public void forget() {
        known = configured();
    }

    private OAuth1Token configured() {
        return ((OAuth1Credentials) account.credentials()).token().orElse(null);
    }

    private Optional<OAuth1Token> stored() {
        return store.read(account.id()).map(tokens -> new OAuth1Token(tokens.accessToken(), tokens.tokenSecret()));
    }

    @Override
    public List<String> secrets() {
        OAuth1Token token = known;
        return token == null ? List.of() : List.of(token.token(), token.secret());
    }

    @Override
    public TokenStatus status() {
        if (known != null) {
            return TokenStatus.VALID;
        }
        return missing == null
                ? new TokenStatus(TokenStatus.State.IDLE, null, null)
                : new TokenStatus(TokenStatus.State.DEAD, null, missing.getMessage());
    }

    private AuthorizationException none() {
        missing = AuthorizationException.noToken(
                account.id(),
                "Configure accessToken and tokenSecret, or run auth/authorize and hand the verifier to auth/accessToken");
        return missing;
    }
}
