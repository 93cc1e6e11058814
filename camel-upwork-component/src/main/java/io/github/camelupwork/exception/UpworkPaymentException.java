// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.exception;

/** The ledger rejects a payment; what it recorded remains valid. */
public class UpworkPaymentException extends UpworkException {

    private static final long serialVersionUID = 1L;

    /**
     * @param failure the facts of the failure
     * @param cause   the exception of the ledger
     */
    public UpworkPaymentException(Failure failure, Throwable cause) {
        super(failure, cause);
    }
}
