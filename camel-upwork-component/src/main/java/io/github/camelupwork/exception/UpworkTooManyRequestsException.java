// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.exception;

import java.time.Duration;
import java.util.Optional;

/** 429: the rate limit is exceeded. Nothing was executed. */
public class UpworkTooManyRequestsException extends UpworkException {

    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    /**
     * @param failure    the facts of the failure
     * @param retryAfter the wait requested by the server; null if it did not say
     */
    public UpworkTooManyRequestsException(Failure failure, Duration retryAfter) {
        super(failure, null);
        this.retryAfter = retryAfter;
    }

    /** Returns the wait requested by the server; empty if it did not say. */
    public Optional<Duration> getRetryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    @Override
    protected int httpStatus(int upworkStatus) {
        return HttpStatus.TOO_MANY_REQUESTS;
    }
}
