// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.exception;

/** The payment is being made at this moment, by another thread or process. Nothing was sent. */
public class UpworkPaymentInProgressException extends UpworkPaymentException {

    private static final long serialVersionUID = 1L;

    /**
     * @param failure what is known
     * @param cause   what the ledger said
     */
    public UpworkPaymentInProgressException(Failure failure, Throwable cause) {
        super(failure, cause);
    }

    @Override
    protected int httpStatus(int upworkStatus) {
        return HttpStatus.CONFLICT;
    }
}
