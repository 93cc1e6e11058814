// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.exception;

/** 404: what was named does not exist, or not for this user. */
public class UpworkNotFoundException extends UpworkException {

    private static final long serialVersionUID = 1L;

    /**
     * @param failure what is known
     * @param cause   what led to it; nullable
     */
    public UpworkNotFoundException(Failure failure, Throwable cause) {
        super(failure, cause);
    }

    @Override
    protected int httpStatus(int upworkStatus) {
        return HttpStatus.NOT_FOUND;
    }
}
