// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import java.time.Instant;

/**
 * The status of an account's tokens, for health checks and consoles.
 *
 * @param state     see {@link State}
 * @param expiresAt the expiry of the access token in use, or null if there is none or it is not known
 * @param message   the last error and the way to fix it, or null if there is none; never contains a secret
 */
public record TokenStatus(State state, Instant expiresAt, String message) {

    /** There is a token; its expiry is not known. */
    static final TokenStatus VALID = new TokenStatus(State.VALID, null, null);

    /** The state of the tokens. */
    public enum State {
        /** No token has been requested yet. */
        IDLE,
        /** There is a token. */
        VALID,
        /** The last renewal failed for a reason that may pass; it will be tried again. */
        FAILING,
        /** No token can be obtained until a person has agreed again. */
        DEAD
    }
}
