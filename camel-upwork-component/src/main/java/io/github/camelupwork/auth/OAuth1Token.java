// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

/**
 * OAuth 1.0a token credentials, temporary or lasting.
 *
 * @param token  {@code oauth_token}
 * @param secret {@code oauth_token_secret}
 */
public record OAuth1Token(String token, String secret) {

    /** No token at all: the first request of the flow is signed with the client credentials alone. */
    static final OAuth1Token NONE = new OAuth1Token("", "");

    /** Both are needed. */
    public OAuth1Token {
        if (token == null || secret == null) {
            throw new IllegalArgumentException("An OAuth 1.0a token is a token and its secret; one of them is missing");
        }
    }

    @Override
    public String toString() {
        return "OAuth1Token[hidden]";
    }
}
