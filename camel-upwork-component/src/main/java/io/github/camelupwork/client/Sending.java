// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicReference;

import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.Method;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;

/**
 * One sending of a request, which another thread can abort. Its observer is called when a connection is open and the
 * body is about to be written, not while a connection is waited for.
 */
final class Sending {

    /** The progress of a sending. */
    enum State {
        /** No byte of the body has left. */
        WAITING,
        /** A connection is open; the observer is being called. */
        LEAVING,
        /** The body is being written, or was. */
        SENT,
        /** It was aborted before, and will never be sent. */
        ABORTED
    }

    private final SendObserver observer;
    private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);
    private volatile HttpUriRequestBase message;
    private volatile boolean aborted;
    private volatile RuntimeException refusal;

    Sending(SendObserver observer) {
        this.observer = observer;
    }

    /** Takes over the request that is sent next. One without a body is taken as sent from here on. */
    void begin(HttpUriRequestBase request) throws IOException {
        message = request;
        if (aborted) {
            request.cancel();
        }
        if (Method.GET.isSame(request.getMethod())) {
            leave();
        } else {
            HttpEntity body = request.getEntity();
            request.setEntity(new Observed(body == null ? new ByteArrayEntity(new byte[0], null) : body));
        }
    }

    /** A response arrived, so the request was sent, however the HTTP client did it. */
    void answered() throws IOException {
        if (state.get() == State.WAITING) {
            leave();
        }
    }

    private void leave() throws IOException {
        require(State.WAITING, State.LEAVING);
        try {
            observer.beforeSend();
        } catch (RuntimeException e) {
            refusal = e;
            throw e;
        }
        require(State.LEAVING, State.SENT);
    }

    private void require(State before, State after) throws IOException {
        if (!state.compareAndSet(before, after)) {
            throw new InterruptedIOException("the call was given up before its request was sent");
        }
    }

    /**
     * Ends it, whatever it waits for; what has not left by now never will.
     *
     * @return the progress at that time
     */
    State abort() {
        aborted = true;
        State before = state.getAndUpdate(now -> now == State.SENT ? State.SENT : State.ABORTED);
        disconnect();
        return before;
    }

    /** Returns true if no byte of the body has left. */
    boolean isUnsent() {
        return state.get() != State.SENT;
    }

    /** Returns true if the observer was called and agreed. */
    boolean isObserved() {
        return state.get() != State.WAITING && refusal == null;
    }

    /** Returns true if the observer prevented the sending by that exception. */
    boolean isRefusal(RuntimeException e) {
        return e == refusal;
    }

    /** Closes the connection of a response that is not read to its end: closing the response alone would read it. */
    void disconnect() {
        HttpUriRequestBase request = message;
        if (request != null) {
            request.cancel();
        }
    }

    /** An entity that can be written only once: an HTTP client that retries by itself would pay twice. */
    private final class Observed extends HttpEntityWrapper {

        Observed(HttpEntity body) {
            super(body);
        }

        @Override
        public boolean isRepeatable() {
            return false;
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            leave();
            super.writeTo(out);
        }
    }
}
