// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.exception;

import org.apache.camel.spi.HttpResponseAware;

/**
 * A call of Upwork failed. The message names the operation, the status, Upwork's code and words and the request id; it never
 * holds a secret.
 */
public class UpworkException extends RuntimeException implements HttpResponseAware {

    private static final long serialVersionUID = 1L;

    private final Failure failure;

    /**
     * @param failure what is known
     * @param cause   what led to it; nullable
     */
    public UpworkException(Failure failure, Throwable cause) {
        super(failure.text(), cause);
        this.failure = failure;
    }

    /** The operation that was called, e.g. {@code milestones/approve}. */
    public String getOperation() {
        return failure.operation();
    }

    /** Upwork's internal error code; null if it sent none. */
    public String getUpworkCode() {
        return failure.code();
    }

    /** Upwork's own words, or the reason of the connector where it refused by itself. */
    public String getUpworkMessage() {
        return failure.message();
    }

    /** The id of the request as the server names it; null if it sent none. */
    public String getRequestId() {
        return failure.requestId();
    }

    /** The permission of the API key that the operation needs; null if none is documented. */
    public String getPermission() {
        return failure.permission();
    }

    /**
     * Whether the answer proves that nothing was executed: it is in Upwork's own form and gives a reason that comes before
     * execution. The page of a gateway proves nothing, whatever its status.
     */
    public boolean isRefusal() {
        return failure.refusal();
    }

    /** HTTP status; 0 if no answer came. */
    @Override
    public int getHttpResponseCode() {
        return failure.status();
    }

    /** Does nothing: an exception tells what was. */
    @Override
    public void setHttpResponseCode(int code) {
        // the status is what the server sent
    }

    /** Upwork's own words. */
    @Override
    public String getHttpResponseStatus() {
        return getUpworkMessage();
    }

    /** Does nothing: an exception tells what was. */
    @Override
    public void setHttpResponseStatus(String status) {
        // the words are what the server sent
    }
}
