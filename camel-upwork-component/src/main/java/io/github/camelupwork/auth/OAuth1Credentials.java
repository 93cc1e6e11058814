// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import java.util.Optional;

/**
 * OAuth 1.0a client credentials and, if one is configured, the token credentials of a user.
 *
 * @param consumerKey    {@code oauth_consumer_key}; required
 * @param consumerSecret the secret that belongs to it; required
 * @param accessToken    {@code oauth_token}, or null if it is to be found in the token store
 * @param tokenSecret    the secret of the access token; given if and only if the access token is
 * @param redirectUri    {@code oauth_callback} of the authorization, or null
 */
public record OAuth1Credentials(
        String consumerKey, String consumerSecret, String accessToken, String tokenSecret, String redirectUri)
        implements Credentials {

    /** Checks that what belongs together is there together. */
    public OAuth1Credentials {
        Secrets.require("consumerKey", consumerKey);
        Secrets.require("consumerSecret", consumerSecret);
        if ((accessToken == null) != (tokenSecret == null)) {
            throw new IllegalArgumentException("OAuth 1.0a needs accessToken and tokenSecret together: only "
                    + (accessToken == null ? "tokenSecret" : "accessToken") + " was given");
        }
    }

    @Override
    public AuthKind kind() {
        return AuthKind.OAUTH1;
    }

    @Override
    public String clientId() {
        return consumerKey;
    }

    /** The configured token credentials, if there are any. */
    public Optional<OAuth1Token> token() {
        return Optional.ofNullable(accessToken).map(t -> new OAuth1Token(t, tokenSecret));
    }

    @Override
    public String toString() {
        return "OAuth1Credentials[consumerKey=" + consumerKey + ", secrets hidden]";
    }
}
