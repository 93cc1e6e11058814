// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

import io.github.camelupwork.budget.BudgetTimer;

/**
 * The deadlines of the calls of one account, which all have the same time: they end in the order in which they began, so one
 * task of the timer is enough for all of them. A task per call would wake the timer's thread at every call.
 */
final class Deadlines {

    private final BudgetTimer timer;
    private final Duration time;
    private final Queue<Entry> entries = new ConcurrentLinkedQueue<>();
    /** True from when the first of them is given to the timer until none is left. */
    private final AtomicBoolean armed = new AtomicBoolean();

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
        Entry entry = new Entry(timer.nanos() + time.toNanos(), expire);
        entries.add(entry);
        first();
        arm(entry);
        return entry;
    }

    /** Returns the first that has not ended, and drops those before it; null if there is none. */
    private Entry first() {
        Entry first = entries.peek();
        while (first != null && first.isCancelled()) {
            entries.remove(first);
            first = entries.peek();
        }
        return first;
    }

    private void arm(Entry entry) {
        if (!armed.get() && armed.compareAndSet(false, true)) {
            schedule(entry);
        }
    }

    private void schedule(Entry entry) {
        timer.schedule(Duration.ofNanos(Math.max(0, entry.end - timer.nanos())), this::fire);
    }

    private void fire() {
        List<Runnable> due = due();
        Entry next = first();
        if (next != null) {
            schedule(next);
        } else {
            armed.set(false);
            // one that came while this was armed has left it to this task
            Optional.ofNullable(entries.peek()).ifPresent(this::arm);
        }
        due.forEach(Runnable::run);
    }

    private List<Runnable> due() {
        List<Runnable> due = new ArrayList<>();
        for (Entry first = first(); first != null && first.end - timer.nanos() <= 0; first = first()) {
            entries.remove(first);
            Runnable expire = first.expire;
            if (expire != null) {
                due.add(expire);
            }
        }
        return due;
    }
}
