// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer.position;

/** A position cannot be read or written. */
public class PositionStoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param cause nullable */
    public PositionStoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
