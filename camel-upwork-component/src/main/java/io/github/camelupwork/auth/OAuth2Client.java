// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import java.net.URI;

import com.github.scribejava.core.builder.ServiceBuilder;
import com.github.scribejava.core.exceptions.OAuthException;
import com.github.scribejava.core.model.OAuth2AccessToken;
import com.github.scribejava.core.oauth.AccessTokenRequestParams;
import com.github.scribejava.core.oauth.OAuth20Service;
import com.github.scribejava.core.pkce.PKCE;
import io.github.camelupwork.http.HttpAccess;

/** The OAuth 2.0 grants that Upwork offers, one request each. */
public final class OAuth2Client implements TokenEndpoint {

    private final OAuth2Credentials credentials;
    private final AuthEndpoints endpoints;
    private final TokenHttpClient host;
    /** A code or token that was sent before: what stands in front of the endpoint may still quote it. */
    private volatile String sentBefore;

    /**
     * A client of the token endpoint.
     *
     * @param http  used for every request
     * @param clock learns from the dates of the answers
     */
    public OAuth2Client(OAuth2Credentials credentials, AuthEndpoints endpoints, HttpAccess http, ServerClock clock) {
        this(credentials, endpoints, TokenHttpClient.oauth2(http, clock));
    }

    OAuth2Client(OAuth2Credentials credentials, AuthEndpoints endpoints, TokenHttpClient host) {
        this.credentials = credentials;
        this.endpoints = endpoints;
        this.host = host;
    }

    /** The page to send a person to, without a state: good enough to be named in a message. */
    public URI authorizationUrl() {
        return URI.create(service(credentials.redirectUri())
                .createAuthorizationUrlBuilder()
                .build());
    }

    /** The page to send a person to; {@code pkce} may be null. */
    URI authorizationUrl(String redirectUri, String state, PKCE pkce) {
        return URI.create(service(redirectUri)
                .createAuthorizationUrlBuilder()
                .state(state)
                .pkce(pkce)
                .build());
    }

    /**
     * {@code grant_type=authorization_code}.
     *
     * @param redirectUri  the one of the authorization, or null if it had none
     * @param codeVerifier of PKCE (RFC 7636), or null
     * @throws AuthorizationException if no token was given
     */
    public TokenResponse authorizationCode(String code, String redirectUri, String codeVerifier) {
        AccessTokenRequestParams parameters =
                AccessTokenRequestParams.create(code).pkceCodeVerifier(codeVerifier);
        return exchange("Exchanging the authorization code", code, () -> service(redirectUri)
                .getAccessToken(parameters));
    }

    @Override
    public TokenResponse refresh(String refreshToken) {
        return exchange(
                "Refreshing the access token", refreshToken, () -> service(null).refreshAccessToken(refreshToken));
    }

    @Override
    public TokenResponse clientCredentials() {
        return exchange("Asking for a token with the client credentials", null, () -> service(null)
                .getAccessTokenClientCredentialsGrant());
    }

    private TokenResponse exchange(String action, String secret, TokenExchange.Request<OAuth2AccessToken> request) {
        String where = action + " at " + endpoints.oauth2Token();
        String before = sentBefore;
        sentBefore = secret;
        return TokenResponse.of(new TokenExchange(
                        where,
                        this::advice,
                        credentials.clientSecret(),
                        credentials.refreshToken(),
                        credentials.accessToken(),
                        secret,
                        before)
                .run(() -> {
                    OAuth2AccessToken token = request.send();
                    if (!TokenResponse.holdsToken(token)) {
                        throw new OAuthException("no access token");
                    }
                    return token;
                }));
    }

    private String advice(TokenError tokenError) {
        if (tokenError.passing()) {
            return null;
        }
        return switch (tokenError.error() == null ? "" : tokenError.error()) {
            case AuthorizationException.INVALID_GRANT -> reauthorize();
            case "invalid_scope" ->
                "Upwork takes no scopes from a request: set them on the API key's page, and open the address that auth/authorize"
                        + " answers as it is, without a parameter 'scope'";
            case "unauthorized_client", "unsupported_grant_type" ->
                "The API key may not get tokens in this way: client credentials (grant=clientCredentials) are for keys that"
                        + " Upwork has entitled, all others need a person who agrees: run auth/authorize";
            default -> "Check clientId, clientSecret and redirectUri against the API key's page at Upwork";
        };
    }

    /** Returns the instructions for a person when no token can be obtained without them. */
    String reauthorize() {
        return "A person has to agree again: run auth/authorize, or open " + authorizationUrl()
                + " and hand the code to auth/accessToken";
    }

    private OAuth20Service service(String redirectUri) {
        ServiceBuilder builder = new ServiceBuilder(credentials.clientId());
        if (credentials.clientSecret() != null) {
            builder.apiSecret(credentials.clientSecret());
        }
        if (redirectUri != null) {
            builder.callback(redirectUri);
        }
        return builder.httpClient(host).build(new OAuth2Api(endpoints));
    }
}
