// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import java.time.Duration;
import java.time.Instant;

import com.github.scribejava.core.model.OAuth2AccessToken;

/**
 * A successful answer of the OAuth 2.0 token endpoint (RFC 6749 section 5.1).
 *
 * @param accessToken  the token
 * @param refreshToken its successor's key, or null if none was issued
 * @param expiresIn    how long the access token lives (Upwork: 24 hours), or null if nothing sensible was said: a token that
 *                     ends when it is born would be asked for with every call
 * @param scope        what it may be used for, or null
 */
public record TokenResponse(String accessToken, String refreshToken, Duration expiresIn, String scope) {

    static TokenResponse of(OAuth2AccessToken token) {
        Integer seconds = token.getExpiresIn();
        return new TokenResponse(
                token.getAccessToken(),
                said(token.getRefreshToken()),
                seconds == null || seconds <= 0 ? null : Duration.ofSeconds(seconds),
                token.getScope());
    }

    /** Whether it holds what it is for. */
    static boolean holdsToken(OAuth2AccessToken token) {
        return said(token.getAccessToken()) != null;
    }

    /** What is null in JSON arrives as that word. */
    private static String said(String text) {
        return text == null || text.isBlank() || "null".equals(text) ? null : text;
    }

    /** What is to be kept; a refresh token that was not replaced stays good (RFC 6749 section 6). */
    StoredTokens toStore(Instant issuedAt, String formerRefreshToken) {
        return new StoredTokens(
                accessToken,
                null,
                refreshToken == null ? formerRefreshToken : refreshToken,
                issuedAt,
                expiresIn == null ? null : issuedAt.plus(expiresIn),
                scope,
                0);
    }

    @Override
    public String toString() {
        return "TokenResponse[hidden, expiresIn=" + expiresIn + ", scope=" + scope + "]";
    }
}
