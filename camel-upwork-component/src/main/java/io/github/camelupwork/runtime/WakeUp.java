// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.runtime;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Starts a consumer's polls that somebody asked for: at once, one for all requests until it begins, and never sooner than a
 * given time after the one before. Thread-safe.
 */
public final class WakeUp {

    private final ScheduledExecutorService timer;
    private final Executor executor;
    private final long spacing;
    private final Runnable poll;
    private boolean asked;
    private Long lastBegan;

    /**
     * @param timer    waits
     * @param executor runs the poll
     * @param spacing  the time between the beginnings of two polls
     * @param poll     waits for a poll under way to end, calls {@link #begins()} and polls
     */
    public WakeUp(ScheduledExecutorService timer, Executor executor, Duration spacing, Runnable poll) {
        this.timer = timer;
        this.executor = executor;
        this.spacing = spacing.toNanos();
        this.poll = poll;
    }

    /** Asks for a poll; does nothing if one is asked for already. */
    public synchronized void ask() {
        if (asked) {
            return;
        }
        long wait = lastBegan == null ? 0 : spacing - (System.nanoTime() - lastBegan);
        try {
            timer.schedule(() -> executor.execute(poll), Math.max(0, wait), TimeUnit.NANOSECONDS);
            asked = true;
        } catch (RejectedExecutionException e) {
            // the component stops, and nobody polls any more
            asked = false;
        }
    }

    /** The poll begins: whoever asks from now on gets another one. */
    public synchronized void begins() {
        asked = false;
        lastBegan = System.nanoTime();
    }
}
