// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer;

import io.github.camelupwork.consumer.position.PositionMovedException;
import io.github.camelupwork.exception.UpworkException;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.support.LoggingExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs a poll that failed: what Upwork or the component refused in one line, for its message says all; the rest as Camel
 * does. Failures of single exchanges are in the summary of their poll, and here at DEBUG.
 */
public final class PollFailures extends LoggingExceptionHandler {

    private final Logger log;

    /** Logs as the consumer. */
    public PollFailures(CamelContext context, Class<?> consumer) {
        this(context, consumer, LoggerFactory.getLogger(consumer));
    }

    PollFailures(CamelContext context, Class<?> consumer, Logger log) {
        super(context, consumer);
        this.log = log;
    }

    @Override
    public void handleException(String message, Exchange exchange, Throwable exception) {
        if (exchange != null) {
            log.debug("{}", message, exception);
        } else if ((exception instanceof UpworkException || exception instanceof PositionMovedException)) {
            log.warn("{} Caused by: {}", message, exception.getMessage());
            log.debug("The poll failed", exception);
        } else {
            super.handleException(message, exchange, exception);
        }
    }
}
