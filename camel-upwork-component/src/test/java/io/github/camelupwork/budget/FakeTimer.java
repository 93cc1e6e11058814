// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.budget;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/** Time that passes when the test says so; what is due runs on the test's thread. */
public final class FakeTimer implements BudgetTimer {

    public static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

    private final PriorityQueue<Due> due =
            new PriorityQueue<>(Comparator.comparingLong(Due::at).thenComparingLong(Due::number));
    private final Duration lateness;
    private Duration wallOffset = Duration.ZERO;
    private long nanos;
    private long numbers;

    public FakeTimer() {
        this(Duration.ZERO);
    }

    /** A machine that is always late by so much. */
    FakeTimer(Duration lateness) {
        this.lateness = lateness;
    }

    @Override
    public Instant now() {
        return START.plusNanos(nanos).plus(wallOffset);
    }

    @Override
    public long nanos() {
        return nanos;
    }

    @Override
    public Task schedule(Duration delay, Runnable task) {
        Due entry = new Due(nanos + delay.plus(lateness).toNanos(), numbers++, task);
        due.add(entry);
        return () -> due.remove(entry);
    }

    @Override
    public void execute(Runnable task) {
        task.run();
    }

    /** The same time as a machine has it whose clock is ahead. */
    BudgetTimer ahead(Duration ahead) {
        FakeTimer real = this;
        return new BudgetTimer() {
            @Override
            public Instant now() {
                return real.now().plus(ahead);
            }

            @Override
            public long nanos() {
                return real.nanos();
            }

            @Override
            public Task schedule(Duration delay, Runnable task) {
                return real.schedule(delay, task);
            }

            @Override
            public void execute(Runnable task) {
                real.execute(task);
            }
        };
    }

    public int scheduled() {
        return due.size();
    }

    public void advance(Duration duration) {
        long end = nanos + duration.toNanos();
        while (!due.isEmpty() && due.peek().at() <= end) {
            Due next = due.poll();
            nanos = Math.max(nanos, next.at());
            next.task().run();
        }
        nanos = end;
    }

    private record Due(long at, long number, Runnable task) {}
}
