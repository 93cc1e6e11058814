// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.exception;

/** A report was refused. Upwork says so with HTTP 200; it is a failure nevertheless. */
public class UpworkReportException extends UpworkException {

    private static final long serialVersionUID = 1L;

    private final int status;

    /**
     * @param failure the facts of the failure
     * @param cause   the cause; nullable
     */
    public UpworkReportException(Failure failure, Throwable cause) {
        this(failure, HttpStatus.BAD_GATEWAY, cause);
    }

    /**
     * @param failure the facts of the failure
     * @param status  the HTTP status that corresponds to Upwork's text
     * @param cause   the cause; nullable
     */
    public UpworkReportException(Failure failure, int status, Throwable cause) {
        super(failure, cause);
        this.status = status;
    }

    @Override
    protected int httpStatus(int upworkStatus) {
        return upworkStatus >= HttpStatus.BAD_REQUEST ? upworkStatus : status;
    }
}
