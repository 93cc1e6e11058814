// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The tokens of one account as they are kept.
 *
 * @param accessToken  {@code oauth_token} (1.0a) or {@code access_token} (2.0); null if only a refresh token is known
 * @param tokenSecret  secret of the access token; 1.0a only, else null
 * @param refreshToken 2.0 only, else null
 * @param issuedAt     the time at which the access token was received, or null if not known
 * @param expiresAt    the expiry of the access token by the local clock; null if never (1.0a) or not known
 * @param scope        the permitted use of the token, or null
 * @param owner        the id of the person to whom the tokens belong; null if not known
 * @param version      counts the changes of this account's entry; given by the store, 0 before it was stored
 */
public record StoredTokens(
        String accessToken,
        String tokenSecret,
        String refreshToken,
        Instant issuedAt,
        Instant expiresAt,
        String scope,
        String owner,
        long version) {

    /** Creates tokens of a person who is not known. */
    public StoredTokens(
            String accessToken,
            String tokenSecret,
            String refreshToken,
            Instant issuedAt,
            Instant expiresAt,
            String scope,
            long version) {
        this(accessToken, tokenSecret, refreshToken, issuedAt, expiresAt, scope, null, version);
    }

    /** Returns OAuth 1.0a token credentials, which never expire. */
    static StoredTokens of(OAuth1Token token, Instant issuedAt) {
        return new StoredTokens(token.token(), token.secret(), null, issuedAt, null, null, 0);
    }

    /** Returns the configured tokens, for the time before anything was stored. */
    static StoredTokens of(OAuth2Credentials credentials) {
        return new StoredTokens(credentials.accessToken(), null, credentials.refreshToken(), null, null, null, 0);
    }

    /** The same as a store has numbered it. */
    public StoredTokens withVersion(long number) {
        return new StoredTokens(accessToken, tokenSecret, refreshToken, issuedAt, expiresAt, scope, owner, number);
    }

    /** Returns the same tokens, owned by that person; the person is null if not known. */
    public StoredTokens ownedBy(String person) {
        return new StoredTokens(accessToken, tokenSecret, refreshToken, issuedAt, expiresAt, scope, person, version);
    }

    /** Returns the secrets to redact. */
    List<String> secrets() {
        return Stream.of(accessToken, tokenSecret, refreshToken)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Returns the access token that a request carries. */
    AccessToken bearer() {
        return new AccessToken(accessToken, expiresAt);
    }

    @Override
    public String toString() {
        return "StoredTokens[hidden, expiresAt=" + expiresAt + ", scope=" + scope + ", version=" + version + "]";
    }
}
