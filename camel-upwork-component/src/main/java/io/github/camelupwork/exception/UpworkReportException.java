// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.exception;

/** A report was refused. Upwork says so with HTTP 200; it is a failure nevertheless. */
public class UpworkReportException extends UpworkException {

    private static final long serialVersionUID = 1L;

    /**
     * @param failure what is known
     * @param cause   what led to it; nullable
     */
    public UpworkReportException(Failure failure, Throwable cause) {
        super(failure, cause);
    }
}
