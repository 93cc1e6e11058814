// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import java.util.Objects;

import org.slf4j.MDC;

/**
 * Puts the operation and the payment key of a call into the diagnostic context of the thread until closed, so that every
 * line that is logged for the call can be found.
 */
public final class LogContext implements AutoCloseable {

    /** The operation, e.g. {@code milestones/approve}. */
    public static final String OPERATION = "upwork.operation";

    /** The key of the payment. */
    public static final String PAYMENT = "upwork.payment";

    private final String operationBefore;
    private final String paymentBefore;

    private LogContext(String operation, String payment) {
        operationBefore = put(OPERATION, operation);
        paymentBefore = put(PAYMENT, payment);
    }

    /** Opens the context of a call. */
    public static LogContext of(UpworkCall call) {
        return of(call.operation().name(), call.context().payment());
    }

    /**
     * Opens the context of an operation.
     *
     * @param payment the key of the payment; null if there is none
     */
    public static LogContext of(String operation, String payment) {
        return new LogContext(operation, payment);
    }

    private static String put(String key, String value) {
        String before = MDC.get(key);
        if (!Objects.equals(before, value)) {
            set(key, value);
        }
        return before;
    }

    private static void set(String key, String value) {
        if (value == null) {
            MDC.remove(key);
        } else {
            MDC.put(key, value);
        }
    }

    @Override
    public void close() {
        put(OPERATION, operationBefore);
        put(PAYMENT, paymentBefore);
    }
}
