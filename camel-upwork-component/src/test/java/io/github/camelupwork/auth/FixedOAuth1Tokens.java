// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

/** One token for good. */
record FixedOAuth1Tokens(OAuth1Token current) implements OAuth1Tokens {

    static FixedOAuth1Tokens of(String token, String secret) {
        return new FixedOAuth1Tokens(new OAuth1Token(token, secret));
    }

    @Override
    public boolean invalidate(String token) {
        return false;
    }
}
