// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.example.tryton;

/** Tryton refused a call. */
public final class TrytonException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /**
     * @param method the method of the call
     * @param error  what Tryton said
     */
    TrytonException(String method, String error) {
        super(method + ": " + error);
    }
}
