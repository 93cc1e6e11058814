// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.exception;

/** 403: the user may not do this, or the API key lacks the permission that the message names. */
public class UpworkForbiddenException extends UpworkException {

    private static final long serialVersionUID = 1L;

    /**
     * @param failure the facts of the failure
     * @param cause   the cause; nullable
     */
    public UpworkForbiddenException(Failure failure, Throwable cause) {
        super(failure, cause);
    }

    @Override
    protected int httpStatus(int upworkStatus) {
        return HttpStatus.FORBIDDEN;
    }
}
