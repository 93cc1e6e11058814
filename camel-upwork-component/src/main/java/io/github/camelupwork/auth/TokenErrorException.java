// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

/** Carries a {@link TokenError} through ScribeJava, which would lose the status of what it cannot parse. */
final class TokenErrorException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient TokenError tokenError;

    TokenErrorException(TokenError tokenError) {
        super("HTTP " + tokenError.status());
        this.tokenError = tokenError;
    }

    TokenError tokenError() {
        return tokenError;
    }
}
