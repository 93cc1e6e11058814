// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.budget;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The timer of a budget: the current time, and calls after a delay. */
public interface BudgetTimer {

    /** The time of day. */
    Instant now();

    /** A time that never jumps and never goes back, in nanoseconds from an arbitrary origin. */
    long nanos();

    /** Runs the task once, not before the delay is over. */
    Task schedule(Duration delay, Runnable task);

    /** Runs the task soon, on another thread. */
    void execute(Runnable task);

    /** A task that is to run later. */
    @FunctionalInterface
    interface Task {

        /** Does not run it, unless it has begun. */
        void cancel();
    }

    /**
     * Real time.
     *
     * @param scheduler wakes the budget up; it is never kept busy
     * @param executor  carries on with the requests that had to wait
     * @param clock     the time of day
     */
    static BudgetTimer of(ScheduledExecutorService scheduler, Executor executor, Clock clock) {
        return new BudgetTimer() {
            @Override
            public Instant now() {
                return clock.instant();
            }

            @Override
            public long nanos() {
                return System.nanoTime();
            }

            @Override
            public Task schedule(Duration delay, Runnable task) {
                Future<?> future = scheduler.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
                return () -> future.cancel(false);
            }

            @Override
            public void execute(Runnable task) {
                executor.execute(task);
            }
        };
    }
}
