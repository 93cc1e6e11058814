// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.auth;

/** A refusal of the token endpoint in the form of RFC 6749, section 5.2. */
public final class OAuth2Error extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String error;

    /**
     * @param status      HTTP status
     * @param error       the RFC's word, e.g. {@code invalid_grant}
     * @param description for people
     */
    public OAuth2Error(int status, String error, String description) {
        super(description);
        this.status = status;
        this.error = error;
    }

    /** HTTP status. */
    public int status() {
        return status;
    }

    /** The RFC's word for it. */
    public String error() {
        return error;
    }
}
