// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.exception;

/** 413: more was asked at once than Upwork processes; ask for less. */
public class UpworkTooLargeException extends UpworkException {

    private static final long serialVersionUID = 1L;

    /**
     * @param failure what is known
     * @param cause   what led to it; nullable
     */
    public UpworkTooLargeException(Failure failure, Throwable cause) {
        super(failure, cause);
    }

    @Override
    protected int httpStatus(int upworkStatus) {
        return HttpStatus.CONTENT_TOO_LARGE;
    }
}
