// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.options;

import io.github.camelupwork.budget.RetryAllowance;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/** The retries of a call, and the time that it may take with them. */
@UriParams
public class RetryOptions {

    @UriParam(
            label = "advanced",
            defaultValue = "4",
            description = "Maximum attempts per call; a write or payment that may have been executed is never sent"
                    + " again")
    private int maxAttempts = 4;

    @UriParam(
            label = "advanced",
            defaultValue = "100",
            javaType = "java.time.Duration",
            description = "Maximum delay before the first retry; it doubles with each further one")
    private long retryDelay = 100;

    @UriParam(
            label = "advanced",
            defaultValue = "20000",
            javaType = "java.time.Duration",
            description = "Maximum delay before any retry")
    private long maxRetryDelay = 20_000;

    @UriParam(
            label = "advanced",
            defaultValue = "500",
            description = "Retry allowance shared by all calls: a retry costs 14 after a failure and 5 after a 429;"
                    + " successes refill it")
    private int retryAllowance = RetryAllowance.CAPACITY;

    @UriParam(
            label = "timeout",
            defaultValue = "300000",
            javaType = "java.time.Duration",
            description = "Maximum duration of a call, including queueing and retries")
    private long callTimeout = 300_000;

    public int getMaxAttempts() {
        return maxAttempts;
    }

    public void setMaxAttempts(int maxAttempts) {
        this.maxAttempts = maxAttempts;
    }

    public long getRetryDelay() {
        return retryDelay;
    }

    public void setRetryDelay(long retryDelay) {
        this.retryDelay = retryDelay;
    }

    public long getMaxRetryDelay() {
        return maxRetryDelay;
    }

    public void setMaxRetryDelay(long maxRetryDelay) {
        this.maxRetryDelay = maxRetryDelay;
    }

    public int getRetryAllowance() {
        return retryAllowance;
    }

    public void setRetryAllowance(int retryAllowance) {
        this.retryAllowance = retryAllowance;
    }

    public long getCallTimeout() {
        return callTimeout;
    }

    public void setCallTimeout(long callTimeout) {
        this.callTimeout = callTimeout;
    }
}
