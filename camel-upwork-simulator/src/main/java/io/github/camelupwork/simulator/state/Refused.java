// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

/**
 * A rule of Upwork forbids what was asked for. Carries the HTTP status and the text that the reference documents for
 * it.
 */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    /**
     * @param status  documented HTTP status
     * @param message documented text
     */
    public Refused(int status, String message) {
        // no stack trace: it reports a rule to the caller and is not a programming error
        super(message, null, false, false);
        this.status = status;
    }

    /** The request itself is wrong: 400. */
    public static Refused invalid(String message) {
        return new Refused(400, message);
    }

    /** The caller may not do it: 403. */
    public static Refused forbidden(String message) {
        return new Refused(403, message);
    }

    /** There is no such thing: 404. */
    public static Refused missing(String message) {
        return new Refused(404, message);
    }

    /** HTTP status. */
    public int status() {
        return status;
    }
}
