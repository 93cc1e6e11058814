// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.runtime;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.github.camelupwork.client.Attempt;
import io.github.camelupwork.client.UpworkCall;

/** Passes on to all listeners what a component does. */
public final class Activity implements ActivityListener {

    private final List<ActivityListener> listeners = new CopyOnWriteArrayList<>();

    /** Adds a listener. */
    public void add(ActivityListener listener) {
        listeners.add(listener);
    }

    /** Removes a listener. */
    public void remove(ActivityListener listener) {
        listeners.remove(listener);
    }

    @Override
    public void attempted(UpworkCall call, Attempt attempt) {
        listeners.forEach(listener -> listener.attempted(call, attempt));
    }

    @Override
    public void ended(UpworkCall call, String outcome, Duration took) {
        listeners.forEach(listener -> listener.ended(call, outcome, took));
    }

    @Override
    public void refreshed(String account, boolean renewed) {
        listeners.forEach(listener -> listener.refreshed(account, renewed));
    }

    @Override
    public void handled(String position, String operation, Items outcome, int count) {
        listeners.forEach(listener -> listener.handled(position, operation, outcome, count));
    }

    @Override
    public void polled(String position, String operation, boolean succeeded) {
        listeners.forEach(listener -> listener.polled(position, operation, succeeded));
    }
}
