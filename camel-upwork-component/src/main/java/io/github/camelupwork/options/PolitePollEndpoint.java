// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.options;

import org.apache.camel.Component;
import org.apache.camel.spi.UriParam;
import org.apache.camel.support.ScheduledPollEndpoint;

/**
 * Polls as becomes an API that grants few requests: once a minute, and more rarely while there is nothing new or Upwork
 * refuses,
 * unless the route says otherwise.
 */
public abstract class PolitePollEndpoint extends ScheduledPollEndpoint {

    static final long DEFAULT_DELAY = 60_000;
    static final int DEFAULT_IDLE_POLLS = 5;
    static final int DEFAULT_FAILED_POLLS = 3;
    static final int DEFAULT_POLLS_LEFT_OUT = 4;

    @UriParam(
            label = "consumer,scheduler",
            defaultValue = "" + DEFAULT_DELAY,
            javaType = "java.time.Duration",
            description = "Milliseconds before the next poll")
    private long delay = DEFAULT_DELAY;

    @UriParam(
            label = "consumer,scheduler",
            defaultValue = "" + DEFAULT_POLLS_LEFT_OUT,
            description = "Number of polls to skip after backoffIdleThreshold polls in a row without new items, or"
                    + " backoffErrorThreshold failed ones; 0 to skip none")
    private int backoffMultiplier = DEFAULT_POLLS_LEFT_OUT;

    @UriParam(
            label = "consumer,scheduler",
            defaultValue = "" + DEFAULT_IDLE_POLLS,
            description = "Number of polls in a row without new items after which polls are skipped; 0 for never")
    private int backoffIdleThreshold = DEFAULT_IDLE_POLLS;

    @UriParam(
            label = "consumer,scheduler",
            defaultValue = "" + DEFAULT_FAILED_POLLS,
            description = "Number of failed polls in a row after which polls are skipped; 0 for never")
    private int backoffErrorThreshold = DEFAULT_FAILED_POLLS;

    /** For subclasses: an endpoint with the delays of this class. */
    public PolitePollEndpoint(String uri, Component component) {
        super(uri, component);
        setDelay(delay);
        setBackoffMultiplier(backoffMultiplier);
        setBackoffIdleThreshold(backoffIdleThreshold);
        setBackoffErrorThreshold(backoffErrorThreshold);
    }

    @Override
    public final void setDelay(long delay) {
        super.setDelay(delay);
        this.delay = delay;
    }

    @Override
    public long getDelay() {
        return delay;
    }

    @Override
    public final void setBackoffMultiplier(int backoffMultiplier) {
        super.setBackoffMultiplier(backoffMultiplier);
        this.backoffMultiplier = backoffMultiplier;
    }

    @Override
    public int getBackoffMultiplier() {
        return backoffMultiplier;
    }

    @Override
    public final void setBackoffIdleThreshold(int backoffIdleThreshold) {
        super.setBackoffIdleThreshold(backoffIdleThreshold);
        this.backoffIdleThreshold = backoffIdleThreshold;
    }

    @Override
    public int getBackoffIdleThreshold() {
        return backoffIdleThreshold;
    }

    @Override
    public final void setBackoffErrorThreshold(int backoffErrorThreshold) {
        super.setBackoffErrorThreshold(backoffErrorThreshold);
        this.backoffErrorThreshold = backoffErrorThreshold;
    }

    @Override
    public int getBackoffErrorThreshold() {
        return backoffErrorThreshold;
    }
}
