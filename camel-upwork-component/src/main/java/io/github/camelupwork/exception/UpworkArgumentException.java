// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.exception;

/**
 * The arguments of the route do not fit the operation. Nothing was sent. The message names the operation, the option,
 * the given value and the allowed values.
 */
public class UpworkArgumentException extends UpworkException {

    private static final long serialVersionUID = 1L;

    private final String option;

    /**
     * @param operation the operation
     * @param option    the option that is wrong; null if it is a matter of several
     * @param message   the message with the given value and the allowed values
     * @param cause     the cause; nullable
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
