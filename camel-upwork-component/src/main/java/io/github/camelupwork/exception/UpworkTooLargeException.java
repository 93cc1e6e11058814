// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.exception;

/** 413: the request asks for more at once than Upwork processes; request less. */
public class UpworkTooLargeException extends UpworkException {

    private static final long serialVersionUID = 1L;

    /**
     * @param failure the facts of the failure
     * @param cause   the cause; nullable
     */
    public UpworkTooLargeException(Failure failure, Throwable cause) {
        super(failure, cause);
    }

    @Override
    protected int httpStatus(int upworkStatus) {
        return HttpStatus.CONTENT_TOO_LARGE;
    }
}
