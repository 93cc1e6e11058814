// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.exception;

/** 5xx: Upwork failed. A read may be retried; it is unknown whether a write was executed. */
public class UpworkServerException extends UpworkException {

    private static final long serialVersionUID = 1L;

    /**
     * @param failure the facts of the failure
     * @param cause   the cause; nullable
     */
    public UpworkServerException(Failure failure, Throwable cause) {
        super(failure, cause);
    }

    @Override
    protected int httpStatus(int upworkStatus) {
        return upworkStatus == HttpStatus.SERVICE_UNAVAILABLE || upworkStatus == HttpStatus.GATEWAY_TIMEOUT
                ? upworkStatus
                : HttpStatus.BAD_GATEWAY;
    }
}
