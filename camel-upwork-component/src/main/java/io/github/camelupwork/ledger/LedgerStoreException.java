// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger;

/** The ledger's store could not be read or written. Without a durable record nothing is sent. */
public class LedgerStoreException extends LedgerException {

    private static final long serialVersionUID = 1L;

    /** Reports a failure. */
    public LedgerStoreException(String message) {
        super(message);
    }

    /** Reports a failure and its cause. */
    public LedgerStoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
