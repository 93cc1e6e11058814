// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.operation;

/** A refusal by Upwork: becomes the documented error answer with headers and body. */
public final class ApiError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final int code;

    /**
     * @param status  HTTP status
     * @param code    Upwork's internal code
     * @param message the documented text
     */
    public ApiError(int status, int code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    /** HTTP status. */
    public int status() {
        return status;
    }

    /** Upwork's internal code. */
    public int code() {
        return code;
    }
}
