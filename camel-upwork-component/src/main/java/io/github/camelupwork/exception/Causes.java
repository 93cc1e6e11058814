// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.exception;

import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/** Unwraps the failures of futures. */
public final class Causes {

    private Causes() {}

    /** Returns the failure itself, without the exception that a future wraps it in. */
    public static Throwable of(Throwable failure) {
        boolean wrapped = failure instanceof CompletionException || failure instanceof ExecutionException;
        return wrapped && failure.getCause() != null ? failure.getCause() : failure;
    }

    /** Returns the failure itself, or the wrapper if the failure is an error of the JVM. */
    public static Exception exception(CompletionException failure) {
        return of(failure) instanceof Exception cause ? cause : failure;
    }
}
