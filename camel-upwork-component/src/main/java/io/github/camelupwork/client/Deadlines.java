// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import io.github.camelupwork.budget.BudgetTimer;

/**
 * The deadlines of the calls of one account, which all have the same time: they end in the order in which they began, so one
 * task of the timer is enough for all of them. A task per call would wake the timer's thread at every call.
 */
final class Deadlines {

    private final BudgetTimer timer;
    private final Duration time;
    private final Deque<Entry> entries = new ArrayDeque<>();
    private boolean armed;

    /** @param time the time from the start of a call to its deadline */
    Deadlines(BudgetTimer timer, Duration time) {
        this.timer = timer;
        this.time = time;
    }

    /** The deadline of one call. */
    static final class Entry implements BudgetTimer.Task {

        private final long end;
        private volatile Runnable expire;

        private Entry(long end, Runnable expire) {
            this.end = end;
            this.expire = expire;
        }

        @Override
        public void cancel() {
            expire = null;
        }

        private boolean isCancelled() {
            return expire == null;
        }
    }

    /** Runs the task on the thread of the timer when the time is over, unless it is canceled before. */
    BudgetTimer.Task start(Runnable expire) {
        synchronized (this) {
            Entry entry = new Entry(timer.nanos() + time.toNanos(), expire);
            dropCancelled();
            entries.addLast(entry);
            arm();
            return entry;
        }
    }

    private void dropCancelled() {
        while (!entries.isEmpty() && entries.peekFirst().isCancelled()) {
            entries.removeFirst();
        }
    }

    private void arm() {
        if (!armed && !entries.isEmpty()) {
            timer.schedule(Duration.ofNanos(Math.max(0, entries.peekFirst().end - timer.nanos())), this::fire);
            armed = true;
        }
    }

    private void fire() {
        due().forEach(Runnable::run);
    }

    private synchronized List<Runnable> due() {
        armed = false;
        List<Runnable> due = new ArrayList<>();
        dropCancelled();
        while (!entries.isEmpty() && entries.peekFirst().end - timer.nanos() <= 0) {
            Runnable expire = entries.removeFirst().expire;
            if (expire != null) {
                due.add(expire);
            }
            dropCancelled();
        }
        arm();
        return due;
    }
}
