// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

/** The token store could not be read or written. The message names the store and the account, never what is kept. */
public class TokenStoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Creates an exception that says what failed, and why. */
    public TokenStoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
