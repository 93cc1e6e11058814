// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.exception;

/** A payment was sent, and neither an answer nor reading Upwork told whether it was carried out. It is not sent again. */
public class UpworkPaymentUnknownException extends UpworkPaymentException {

    private static final long serialVersionUID = 1L;

    /**
     * @param failure what is known
     * @param cause   what the ledger said
     */
    public UpworkPaymentUnknownException(Failure failure, Throwable cause) {
        super(failure, cause);
    }

    @Override
    protected int httpStatus(int upworkStatus) {
        return HttpStatus.GATEWAY_TIMEOUT;
    }
}
