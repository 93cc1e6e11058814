// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.exception;

/**
 * What the route gave is not what the operation takes. Nothing was sent. The message names the operation, the option, what was
 * given and what is allowed.
 */
public class UpworkArgumentException extends UpworkException {

    private static final long serialVersionUID = 1L;

    private final String option;

    /**
     * @param operation the operation
     * @param option    the option that is wrong; null if it is a matter of several
     * @param message   what was given and what is allowed
     * @param cause     what led to it; nullable
     */
    public UpworkArgumentException(String operation, String option, String message, Throwable cause) {
        super(Failure.local(operation, message), cause);
        this.option = option;
    }

    /** The option that is wrong; null if it is a matter of several. */
    public String getOption() {
        return option;
    }

    @Override
    protected int httpStatus(int upworkStatus) {
        return HttpStatus.BAD_REQUEST;
    }
}
