// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import java.net.URI;

/**
 * The addresses that authorization uses.
 *
 * @param requestToken    OAuth 1.0a: {@code POST} for temporary credentials
 * @param authorize       OAuth 1.0a: web page where a person agrees
 * @param accessToken     OAuth 1.0a: {@code POST} that turns the verifier into an access token
 * @param oauth2Authorize OAuth 2.0: web page where a person agrees
 * @param oauth2Token     OAuth 2.0: token endpoint, {@code POST}
 */
public record AuthEndpoints(URI requestToken, URI authorize, URI accessToken, URI oauth2Authorize, URI oauth2Token) {

    /** The base URL of Upwork. */
    public static final String UPWORK = "https://www.upwork.com";

    /** The path of the token endpoint that Upwork's own clients use. */
    public static final String TOKEN_PATH = "/api/v3/oauth2/token";

    /** The path of the other documented token endpoint; it is served by {@code https://api.upwork.com}. */
    public static final String ALTERNATIVE_TOKEN_PATH = "/api/auth/v1/oauth/token";

    /**
     * All addresses below one base.
     *
     * @param baseUrl scheme, host and port, such as {@link #UPWORK} or {@code http://localhost:8080}
     */
    public static AuthEndpoints of(String baseUrl) {
        String base = baseUrl.replaceAll("/+$", "");
        return new AuthEndpoints(
                URI.create(base + "/api/auth/v1/oauth/token/request"),
                URI.create(base + "/services/api/auth"),
                URI.create(base + "/api/auth/v1/oauth/token/access"),
                URI.create(base + "/ab/account-security/oauth2/authorize"),
                URI.create(base + TOKEN_PATH));
    }

    /** The addresses of Upwork itself. */
    public static AuthEndpoints upwork() {
        return of(UPWORK);
    }

    /** The same with another OAuth 2.0 token endpoint. */
    public AuthEndpoints withOauth2Token(URI token) {
        return new AuthEndpoints(requestToken, authorize, accessToken, oauth2Authorize, token);
    }
}
