// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.scribejava.core.model.OAuth2AccessToken;

/**
 * A successful answer of the OAuth 2.0 token endpoint (RFC 6749 section 5.1).
 *
 * @param accessToken  the token
 * @param refreshToken the refresh token, or null if none was issued
 * @param expiresIn    the lifetime of the access token ; 24 hours, as Upwork means it, if the response has no
 *                     sensible value; null if the token never expires
 * @param scope        the permitted use of the token, or null
 */
public record TokenResponse(String accessToken, String refreshToken, Duration expiresIn, String scope) {

    /** RFC 6749, appendix A.17; it may be empty, which means that there is none. */
    private static final Pattern VISIBLE = Pattern.compile("[ -~]{0,8192}");

    /** The same without blanks, since it is sent in a header (RFC 6750, section 2.1). */
    private static final Pattern BEARER = Pattern.compile("[!-~]{1,8192}");

    private static final Duration UPWORKS_LIFE = Duration.ofHours(24);

    static TokenResponse of(OAuth2AccessToken token) {
        Integer seconds = token.getExpiresIn();
        return new TokenResponse(
                token.getAccessToken(),
                said(token.getRefreshToken()),
                seconds == null || seconds <= 0 ? UPWORKS_LIFE : Duration.ofSeconds(seconds),
                token.getScope());
    }

    /**
     * Returns true if the response contains an access token, and no refresh token or one that can be used. What is no text
     * comes from others: stored, it would take the place of a good refresh token.
     */
    static boolean holdsToken(OAuth2AccessToken token) {
        JsonNode json = TokenError.parse(token.getRawResponse());
        JsonNode refresh = json.path("refresh_token");
        return said(token.getAccessToken()) != null
                && isToken(json.path("access_token"), BEARER)
                && (refresh.isMissingNode() || refresh.isNull() || isToken(refresh, VISIBLE));
    }

    private static boolean isToken(JsonNode node, Pattern form) {
        return node.isTextual() && form.matcher(node.asText()).matches();
    }

    /** Returns the text, or null if it is blank or the word "null", as which a JSON null arrives. */
    private static String said(String text) {
        return text == null || text.isBlank() || "null".equals(text) ? null : text;
    }

    /** Returns the tokens to store; a refresh token that was not replaced stays valid (RFC 6749 section 6). */
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
