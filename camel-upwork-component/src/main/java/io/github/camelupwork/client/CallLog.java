// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

import io.github.camelupwork.exception.UpworkException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs the requests, retries and waits of one call at DEBUG, and tells listeners of its attempts and its end. Of a request it
 * shows method and path, never its query, headers or body.
 */
final class CallLog {

    private static final Logger LOG = LoggerFactory.getLogger(CallLog.class);

    private final UpworkCall call;
    private final UpworkRequest request;
    private final CallListener listener;
    private final LongSupplier nanos;
    private final long start;
    private final AtomicBoolean finished = new AtomicBoolean();
    private int attempt;
    private long waitedSince;
    private long permittedAt;
    private volatile int status;
    private volatile String requestId;

    CallLog(UpworkCall call, UpworkRequest request, CallListener listener, LongSupplier nanos) {
        this.call = call;
        this.request = request;
        this.listener = listener;
        this.nanos = nanos;
        this.start = nanos.getAsLong();
    }

    /** An attempt begins. */
    void begins(int number) {
        attempt = number;
        waitedSince = nanos.getAsLong();
        permittedAt = waitedSince;
        status = 0;
        requestId = null;
    }

    /** The attempt asks for a permit. */
    void queued() {
        waitedSince = nanos.getAsLong();
    }

    /** The attempt waits for a permit no longer. */
    void permitted() {
        permittedAt = nanos.getAsLong();
    }

    /** The request is about to be sent. */
    void sending() {
        if (!LOG.isDebugEnabled()) {
            return;
        }
        LOG.debug(
                "{} by {}: {} {}, attempt {}, after {} ms in the queue of the request budget",
                call.operation().name(),
                call.binding().api().id(),
                request.method(),
                request.uri().getRawPath(),
                attempt,
                waited().toMillis());
    }

    /** A successful response has begun to arrive. */
    void answered(HttpReply reply) {
        status = reply.status();
        requestId = reply.requestId();
    }

    /**
     * The attempt has ended.
     *
     * @param failure null for success
     */
    void attempted(Throwable failure) {
        if (failure instanceof UpworkException told) {
            status = told.getUpworkStatus() == 0 ? status : told.getUpworkStatus();
            requestId = told.getRequestId() == null ? requestId : told.getRequestId();
        }
        Attempt ended = new Attempt(attempt, OutcomeName.of(failure), status, requestId, waited(), since(permittedAt));
        try (LogContext open = LogContext.of(call)) {
            LOG.debug(
                    "{}: attempt {} ended after {} ms: {}, HTTP status {}, request id {}",
                    call.operation().name(),
                    attempt,
                    ended.took().toMillis(),
                    ended.outcome(),
                    status == 0 ? "none" : status,
                    requestId);
            tell(told -> told.attempted(call, ended));
        }
    }

    /** A listener that fails keeps nothing from the other. */
    private void tell(Consumer<CallListener> event) {
        for (CallListener told : List.of(listener, call.context().listener())) {
            try {
                event.accept(told);
            } catch (RuntimeException e) {
                LOG.warn("A listener failed on {}", call.operation().name(), e);
            }
        }
    }

    /** The call is going to be sent again. */
    void retries(Outcome outcome, Duration wait) {
        try (LogContext open = LogContext.of(call)) {
            LOG.debug(
                    "{}: attempt {} follows in {} ms, because of {}",
                    call.operation().name(),
                    attempt + 1,
                    wait.toMillis(),
                    outcome);
        }
    }

    /**
     * The call has ended; a second time changes nothing.
     *
     * @param failure null for success
     */
    void finished(Throwable failure) {
        if (finished.compareAndSet(false, true)) {
            Duration took = since(start);
            String outcome = OutcomeName.of(failure);
            tell(told -> told.ended(call, outcome, took));
        }
    }

    private Duration waited() {
        return Duration.ofNanos(Math.max(0, permittedAt - waitedSince));
    }

    private Duration since(long before) {
        return Duration.ofNanos(Math.max(0, nanos.getAsLong() - before));
    }
}
