// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.exception;

/** The payment key was used before for another payment. Nothing was sent. */
public class UpworkPaymentConflictException extends UpworkPaymentException {

    private static final long serialVersionUID = 1L;

    /**
     * @param failure the facts of the failure
     * @param cause   the exception of the ledger
     */
    public UpworkPaymentConflictException(Failure failure, Throwable cause) {
        super(failure, cause);
    }

    @Override
    protected int httpStatus(int upworkStatus) {
        return HttpStatus.CONFLICT;
    }
}
