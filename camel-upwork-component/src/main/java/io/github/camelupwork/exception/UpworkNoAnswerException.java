// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.exception;

/** The request was sent and no whole answer came: whether a write was carried out is not known. */
public class UpworkNoAnswerException extends UpworkException {

    private static final long serialVersionUID = 1L;

    /**
     * @param failure what is known
     * @param cause   what led to it; nullable
     */
    public UpworkNoAnswerException(Failure failure, Throwable cause) {
        super(failure, cause);
    }

    @Override
    protected int httpStatus(int upworkStatus) {
        return HttpStatus.GATEWAY_TIMEOUT;
    }
}
