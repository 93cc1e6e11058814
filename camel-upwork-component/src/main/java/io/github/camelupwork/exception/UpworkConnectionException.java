// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.exception;

/** No connection was opened, so nothing was sent: the call may safely be retried. */
public class UpworkConnectionException extends UpworkException {

    private static final long serialVersionUID = 1L;

    /**
     * @param failure the facts of the failure
     * @param cause   the cause; nullable
     */
    public UpworkConnectionException(Failure failure, Throwable cause) {
        super(failure, cause);
    }

    @Override
    protected int httpStatus(int upworkStatus) {
        return HttpStatus.SERVICE_UNAVAILABLE;
    }
}
