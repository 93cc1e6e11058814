// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import java.time.Instant;

/**
 * How an account's tokens are, for health checks and consoles.
 *
 * @param state     see {@link State}
 * @param expiresAt when the access token in use ends, or null if there is none or its end is not known
 * @param message   what went wrong last and what to do, or null if all is well; never holds a secret
 */
public record TokenStatus(State state, Instant expiresAt, String message) {

    /** There is a token; when it ends is not known. */
    static final TokenStatus VALID = new TokenStatus(State.VALID, null, null);

    /** How it stands. */
    public enum State {
        /** Nobody has asked for a token yet. */
        IDLE,
        /** There is a token. */
        VALID,
        /** The last renewal failed for a reason that may pass; it will be tried again. */
        FAILING,
        /** No token can be had until a person has agreed again. */
        DEAD
    }
}
