// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.exception;

/** 404: the named object does not exist, or not for this user. */
public class UpworkNotFoundException extends UpworkException {

    private static final long serialVersionUID = 1L;

    /**
     * @param failure the facts of the failure
     * @param cause   the cause; nullable
     */
    public UpworkNotFoundException(Failure failure, Throwable cause) {
        super(failure, cause);
    }

    @Override
    protected int httpStatus(int upworkStatus) {
        return HttpStatus.NOT_FOUND;
    }
}
