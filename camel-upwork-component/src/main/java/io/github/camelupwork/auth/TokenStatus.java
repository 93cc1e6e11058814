// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import java.time.Instant;

/**
 * The status of an account's tokens, for health checks and consoles.
 *
 * @param state     see {@link State}
 * @param expiresAt the expiry of the access token in use, or null if there is none or it is not known
 * @param message   the last error and the way to fix it, or null if there is none; never contains a secret
 * @param issuedAt  the time at which the tokens were received, or null if it is not known
 * @param refreshableUntil the expiry of the refresh token, or null if there is none or it is not known
 */
public record TokenStatus(State state, Instant expiresAt, String message, Instant issuedAt, Instant refreshableUntil) {

    /** There is a token; its expiry is not known. */
    static final TokenStatus VALID = new TokenStatus(State.VALID, null, null);

    /** Tokens of which no more is known. */
    TokenStatus(State state, Instant expiresAt, String message) {
        this(state, expiresAt, message, null, null);
    }

    /** Tokens that are stored and not in use yet. */
    public static TokenStatus stored(StoredTokens tokens) {
        return of(State.IDLE, tokens, null);
    }

    /** Tokens in that state. */
    static TokenStatus of(State state, StoredTokens tokens, String message) {
        return tokens == null
                ? new TokenStatus(state, null, message)
                : new TokenStatus(
                        state, tokens.expiresAt(), message, tokens.issuedAt(), RefreshPolicy.refreshableUntil(tokens));
    }

    /** The state of the tokens. */
    public enum State {
        /** No token has been requested yet. */
        IDLE,
        /** There is a token. */
        VALID,
        /** The last renewal failed for a reason that may pass; it will be tried again. */
        FAILING,
        /**
         * The token endpoint refused for a reason other than the refresh token, such as a wrong {@code clientSecret}; it will be
         * asked again, every ten minutes.
         */
        REFUSED,
        /** No token can be obtained until a person has agreed again. */
        DEAD
    }
}
