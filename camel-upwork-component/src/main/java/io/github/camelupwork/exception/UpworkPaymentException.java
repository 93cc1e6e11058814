// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.exception;

/** The ledger does not let a payment pass; what it recorded stands. */
public class UpworkPaymentException extends UpworkException {

    private static final long serialVersionUID = 1L;

    /**
     * @param failure what is known
     * @param cause   what the ledger said
     */
    public UpworkPaymentException(Failure failure, Throwable cause) {
        super(failure, cause);
    }
}
