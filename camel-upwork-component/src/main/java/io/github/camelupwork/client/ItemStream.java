// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.NoSuchElementException;

import io.github.camelupwork.exception.Causes;
import io.github.camelupwork.exception.UpworkException;
import io.github.camelupwork.exception.UpworkInterruptedListException;

/**
 * Items or rows that are fetched from Upwork while they are read. The holder closes it. Not thread-safe.
 *
 * @param <T> the type of an item
 */
public abstract class ItemStream<T> implements Iterator<T>, Closeable {

    private long most = Long.MAX_VALUE;
    private long taken;
    private boolean ended;
    private boolean closed;
    private RuntimeException failure;

    /** Returns true if there is another item; may block on Upwork. */
    protected abstract boolean isThere();

    /** The next one, which {@link #isThere}. */
    protected abstract T take();

    /** Releases the resources held; called once. */
    protected abstract void release() throws IOException;

    /** Ends the stream after the given number of items. */
    public final ItemStream<T> atMost(long items) {
        most = items;
        return this;
    }

    /** Returns the number of items read so far. */
    public final long taken() {
        return taken;
    }

    /**
     * Returns true if there is another item, or a failure that {@link #next} throws in its place; may block.
     *
     * @throws IllegalStateException if it was closed before its end: otherwise this would look like the end of the list
     */
    @Override
    public final boolean hasNext() {
        if (ended || failure != null) {
            return !ended;
        }
        requireOpen();
        try {
            ended = taken >= most || !isThere();
        } catch (RuntimeException e) {
            failure = interrupted(e);
        }
        return !ended;
    }

    /** Returns true if {@link #next} will return another item; false also if it will throw. */
    final boolean hasItem() {
        return hasNext() && failure == null;
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("The stream was closed after item " + taken
                    + ", as it is with the end of its" + " exchange; take its items within the route");
        }
    }

    /**
     * Returns the next item. A failure is thrown here and not by {@link #hasNext}, for the Split EIP looks whether
     * there is another item before it delivers the last good one.
     *
     * @throws UpworkException if it cannot be read: an {@link UpworkInterruptedListException} after the first item
     */
    @Override
    public final T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        if (failure != null) {
            throw failure;
        }
        taken++;
        return take();
    }

    private RuntimeException interrupted(RuntimeException e) {
        Throwable cause = Causes.of(e);
        if (cause instanceof UpworkException known) {
            return taken > 0 ? new UpworkInterruptedListException(taken, known) : known;
        }
        return cause instanceof RuntimeException known ? known : e;
    }

    @Override
    public final void close() throws IOException {
        if (!closed) {
            closed = true;
            release();
        }
    }

    /** Returns a text that says that it is a stream, and how to read it; reads nothing. */
    @Override
    public final String toString() {
        return "[a stream of items, " + taken + " taken so far; split().streaming(), marshal().json() and"
                + " convertBodyTo(byte[].class) read it, a conversion to text does not]";
    }
}
