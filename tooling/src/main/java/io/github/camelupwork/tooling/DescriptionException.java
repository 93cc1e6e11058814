// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

/** A description of an operation that cannot be compiled; the message names the file, the operation and what is wrong. */
public final class DescriptionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DescriptionException(String where, String what) {
        super(where + ": " + what);
    }
}
