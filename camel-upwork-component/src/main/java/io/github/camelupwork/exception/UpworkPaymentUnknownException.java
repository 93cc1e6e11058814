// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.exception;

/**
 * A payment was sent, and neither a response nor reading Upwork showed whether it was executed. It is not sent again.
 */
public class UpworkPaymentUnknownException extends UpworkPaymentException {

    private static final long serialVersionUID = 1L;

    /**
     * @param failure the facts of the failure
     * @param cause   the exception of the ledger
     */
    public UpworkPaymentUnknownException(Failure failure, Throwable cause) {
        super(failure, cause);
    }

    @Override
    protected int httpStatus(int upworkStatus) {
        return HttpStatus.GATEWAY_TIMEOUT;
    }
}
