// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.exception;

/** 400 and other refusals of the request: retrying it unchanged cannot help. */
public class UpworkBadRequestException extends UpworkException {

    private static final long serialVersionUID = 1L;

    /**
     * @param failure the facts of the failure
     * @param cause   the cause; nullable
     */
    public UpworkBadRequestException(Failure failure, Throwable cause) {
        super(failure, cause);
    }

    @Override
    protected int httpStatus(int upworkStatus) {
        return upworkStatus >= HttpStatus.BAD_REQUEST && upworkStatus < HttpStatus.SERVER_ERROR
                ? upworkStatus
                : HttpStatus.BAD_REQUEST;
    }
}
