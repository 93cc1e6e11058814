// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.exception;

/** The payment is being made at this moment, by another thread or process. Nothing was sent. */
public class UpworkPaymentInProgressException extends UpworkPaymentException {

    private static final long serialVersionUID = 1L;

    /**
     * @param failure the facts of the failure
     * @param cause   the exception of the ledger
     */
    public UpworkPaymentInProgressException(Failure failure, Throwable cause) {
        super(failure, cause);
    }

    @Override
    protected int httpStatus(int upworkStatus) {
        return HttpStatus.CONFLICT;
    }
}
