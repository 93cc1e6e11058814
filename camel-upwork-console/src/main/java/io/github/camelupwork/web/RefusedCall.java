// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.web;

/** A call of the page that is refused, with the HTTP status and the reason in words. */
final class RefusedCall extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    RefusedCall(int status, String message) {
        super(message);
        this.status = status;
    }

    int status() {
        return status;
    }
}
