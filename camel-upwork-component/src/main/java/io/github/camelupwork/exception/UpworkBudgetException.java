// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.exception;

/** The budget of requests gave no permit in time, or too many calls wait already. Nothing was sent. */
public class UpworkBudgetException extends UpworkException {

    private static final long serialVersionUID = 1L;

    /**
     * @param failure the facts of the failure
     * @param cause   the exception of the budget
     */
    public UpworkBudgetException(Failure failure, Throwable cause) {
        super(failure, cause);
    }

    @Override
    protected int httpStatus(int upworkStatus) {
        return HttpStatus.TOO_MANY_REQUESTS;
    }
}
