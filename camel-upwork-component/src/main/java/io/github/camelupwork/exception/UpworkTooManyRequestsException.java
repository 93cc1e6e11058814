// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.exception;

import java.time.Duration;
import java.util.Optional;

/** 429: the limit of requests is passed. Nothing was carried out. */
public class UpworkTooManyRequestsException extends UpworkException {

    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    /**
     * @param failure    what is known
     * @param retryAfter how long the server asked to wait; null if it did not say
     */
    public UpworkTooManyRequestsException(Failure failure, Duration retryAfter) {
        super(failure, null);
        this.retryAfter = retryAfter;
    }

    /** How long the server asked to wait; empty if it did not say. */
    public Optional<Duration> getRetryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    @Override
    protected int httpStatus(int upworkStatus) {
        return HttpStatus.TOO_MANY_REQUESTS;
    }
}
