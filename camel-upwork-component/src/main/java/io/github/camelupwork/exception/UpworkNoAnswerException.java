// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.exception;

/** The request was sent and no complete response came: it is unknown whether a write was executed. */
public class UpworkNoAnswerException extends UpworkException {

    private static final long serialVersionUID = 1L;

    /**
     * @param failure the facts of the failure
     * @param cause   the cause; nullable
     */
    public UpworkNoAnswerException(Failure failure, Throwable cause) {
        super(failure, cause);
    }

    @Override
    protected int httpStatus(int upworkStatus) {
        return HttpStatus.GATEWAY_TIMEOUT;
    }
}
