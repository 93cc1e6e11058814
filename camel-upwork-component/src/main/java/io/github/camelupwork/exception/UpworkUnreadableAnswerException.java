// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.exception;

/** An answer came that is not what Upwork documents: HTML of a proxy, broken or truncated JSON. */
public class UpworkUnreadableAnswerException extends UpworkException {

    private static final long serialVersionUID = 1L;

    /**
     * @param failure the facts of the failure
     * @param cause   the cause; nullable
     */
    public UpworkUnreadableAnswerException(Failure failure, Throwable cause) {
        super(failure, cause);
    }

    @Override
    protected int httpStatus(int upworkStatus) {
        return HttpStatus.BAD_GATEWAY;
    }
}
