// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.exception;

/** A library that only some hubs need is not on the class path. Nothing was sent. The message names what to add. */
public class UpworkLibraryException extends UpworkException {

    private static final long serialVersionUID = 1L;

    /**
     * @param operation the operation that needs it
     * @param message   the library, and what needs it
     */
    public UpworkLibraryException(String operation, String message) {
        super(Failure.local(operation, message), null);
    }

    @Override
    protected int httpStatus(int upworkStatus) {
        return HttpStatus.SERVER_ERROR;
    }
}
