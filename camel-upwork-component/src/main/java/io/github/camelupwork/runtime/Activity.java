// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.runtime;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import io.github.camelupwork.client.Attempt;
import io.github.camelupwork.client.UpworkCall;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Passes on to all listeners what a component does. */
public final class Activity implements ActivityListener {

    private static final Logger LOG = LoggerFactory.getLogger(Activity.class);

    private final List<ActivityListener> listeners = new CopyOnWriteArrayList<>();

    /** Adds a listener. */
    public void add(ActivityListener listener) {
        listeners.add(listener);
    }

    /** Removes a listener. */
    public void remove(ActivityListener listener) {
        listeners.remove(listener);
    }

    /** What one listener throws keeps nothing from the others, nor from the work that is told of. */
    private void each(Consumer<ActivityListener> event) {
        for (ActivityListener listener : listeners) {
            try {
                event.accept(listener);
            } catch (RuntimeException e) {
                LOG.warn("A listener of the component failed", e);
            }
        }
    }

    @Override
    public void attempted(UpworkCall call, Attempt attempt) {
        each(listener -> listener.attempted(call, attempt));
    }

    @Override
    public void ended(UpworkCall call, String outcome, Duration took) {
        each(listener -> listener.ended(call, outcome, took));
    }

    @Override
    public void refreshed(String account, boolean renewed) {
        each(listener -> listener.refreshed(account, renewed));
    }

    @Override
    public void handled(String position, String operation, Items outcome, int count) {
        each(listener -> listener.handled(position, operation, outcome, count));
    }

    @Override
    public void polled(String position, String operation, boolean succeeded) {
        each(listener -> listener.polled(position, operation, succeeded));
    }
}
