// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

/**
 * OAuth 2.0 client credentials and, if configured, the first tokens of a user.
 *
 * @param clientId     {@code client_id}; required
 * @param clientSecret {@code client_secret}; required unless a ready access token is all there is
 * @param accessToken  a ready access token, or null
 * @param refreshToken a first refresh token, or null; once it has been used the store holds its successor
 * @param redirectUri  {@code redirect_uri} of the authorization, or null
 * @param grant        the grant by which tokens are obtained; null means {@link Grant#AUTHORIZATION_CODE}
 */
public record OAuth2Credentials(
        String clientId, String clientSecret, String accessToken, String refreshToken, String redirectUri, Grant grant)
        implements Credentials {

    /** The grant by which the application obtains its tokens. */
    public enum Grant {
        /** A person agreed once; since then the refresh token is used. */
        AUTHORIZATION_CODE,
        /** The application speaks for itself: a new token is asked for with its own credentials. */
        CLIENT_CREDENTIALS
    }

    /** Checks that what is needed is there. */
    public OAuth2Credentials {
        Secrets.require("clientId", clientId);
        grant = grant == null ? Grant.AUTHORIZATION_CODE : grant;
        if (accessToken == null || refreshToken != null || grant == Grant.CLIENT_CREDENTIALS) {
            Secrets.require("clientSecret", clientSecret);
        }
    }

    @Override
    public AuthKind kind() {
        return AuthKind.OAUTH2;
    }

    @Override
    public String toString() {
        return "OAuth2Credentials[clientId=" + clientId + ", grant=" + grant + ", secrets hidden]";
    }
}
