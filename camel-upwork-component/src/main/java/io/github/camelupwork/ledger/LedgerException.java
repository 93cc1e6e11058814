// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger;

/** The ledger does not let a payment pass. Nothing was sent because of it. */
public abstract class LedgerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    protected LedgerException(String message) {
        super(message);
    }

    protected LedgerException(String message, Throwable cause) {
        super(message, cause);
    }
}
