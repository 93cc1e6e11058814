// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.budget;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.LongAdder;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The queue in front of a {@link GrantSource}. One permit is taken at a time and goes to the next waiter at that
 * moment. When none is available, one timer wakes the queue up; nothing polls and no thread waits.
 */
final class QueuedBudget implements RequestBudget {

    private static final Logger LOG = LoggerFactory.getLogger(QueuedBudget.class);

    /** The pause after a count could not be reached. */
    private static final Duration UNAVAILABLE_BACKOFF = Duration.ofSeconds(1);

    /** The server means at least this by a Retry-After of zero, and at most a day. */
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);

    private static final Duration LONGEST_PAUSE = Duration.ofDays(1);

    private final RequestLimits limits;
    private final BudgetSettings settings;
    private final GrantSource source;
    private final BudgetTimer timer;

    private final Object lock = new Object();
    private final WaiterQueue queue;
    private final Gate gate;
    private BudgetTimer.Task wakeUp = () -> {};
    private boolean taking;
    private boolean takingForMoney;
    private boolean closed;
    private Throwable unavailable;
    private final LongAdder granted = new LongAdder();
    private long throttled;
    /**
     * True while requests wait, a window is full or Upwork asked for a pause. Else a request is granted without the queue, and one
     * that ends need not look whether another can go. A window counts as full only if the source has said so once more since this
     * became true, as a request may have ended unseen before.
     */
    private volatile boolean busy;

    QueuedBudget(RequestLimits limits, BudgetSettings settings, GrantSource source, BudgetTimer timer) {
        this.limits = limits;
        this.settings = settings;
        this.source = source;
        this.timer = timer;
        this.queue = new WaiterQueue(settings.oldestIn());
        this.gate = new Gate(timer);
    }

    @Override
    public CompletableFuture<Permit> acquire(Priority priority, String endpointId, Duration maxWait) {
        if (!busy) {
            Optional<GrantSource.Granted> grant = source.takeAtOnce(priority == Priority.MONEY);
            if (grant.isPresent()) {
                granted.increment();
                return CompletableFuture.completedFuture(new GivenPermit(grant.get(), this::ended));
            }
        }
        Waiter waiter = new Waiter(priority, endpointId, maxWait, timer.nanos());
        if (!enterAndPump(waiter)) {
            return CompletableFuture.failedFuture(queueFull(waiter));
        }
        if (waiter.isParked()) {
            limitWait(waiter);
        }
        return waiter.future();
    }

    private boolean enterAndPump(Waiter waiter) {
        synchronized (lock) {
            if (closed) {
                throw new IllegalStateException("The request budget is closed");
            }
            boolean enters = queue.size(waiter.isMoney()) < settings.maxQueued();
            if (enters) {
                queue.add(waiter);
                pump();
                if (!waiter.future().isDone()) {
                    waiter.park();
                }
            }
            return enters;
        }
    }

    private void limitWait(Waiter waiter) {
        BudgetTimer.Task deadline = timer.schedule(waiter.maxWait(), () -> failSoon(waiter));
        waiter.future().whenComplete((permit, error) -> {
            deadline.cancel();
            leave(waiter);
        });
        failExpired();
    }

    private void leave(Waiter waiter) {
        synchronized (lock) {
            queue.remove(waiter);
        }
    }

    /**
     * Serves waiters until a window is full or no request waits. A source that answers at once is asked under the lock: a request
     * that comes meanwhile would otherwise be parked, and go on in another thread, though nothing is to be waited for.
     */
    private void pump() {
        synchronized (lock) {
            while (beginTake()) {
                CompletableFuture<GrantSource.Attempt> attempt = take();
                if (!attempt.isDone()) {
                    attempt.whenComplete((result, error) -> {
                        try {
                            settle(result, error);
                        } finally {
                            pump();
                        }
                    });
                    return;
                }
                attempt.whenComplete(this::settle);
            }
            busy = closed || taking || !queue.isEmpty() || gate.isShut(false);
        }
    }

    private CompletableFuture<GrantSource.Attempt> take() {
        try {
            return source.take(takingForMoney);
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private boolean beginTake() {
        synchronized (lock) {
            if (taking || closed || queue.isEmpty()) {
                return false;
            }
            boolean ordinary = !gate.isShut(false) && queue.hasOthers() && !queue.isMoneyNext();
            boolean money = !gate.isShut(true) && queue.hasMoney();
            if (!ordinary && !money) {
                wakeUp();
                return false;
            }
            taking = true;
            takingForMoney = money && !ordinary;
            return true;
        }
    }

    private void settle(GrantSource.Attempt attempt, Throwable error) {
        if (error != null) {
            later(error);
        } else if (attempt instanceof GrantSource.Granted grant) {
            granted(grant);
        } else if (attempt instanceof GrantSource.Paused paused) {
            endTake(() -> gate.pauseFor(paused.pause()));
        } else if (attempt instanceof GrantSource.Later later) {
            endTake(() -> {
                if (!busy) {
                    busy = true;
                } else if (takingForMoney) {
                    gate.fullForAll(later.delay());
                } else {
                    gate.fullFor(later.delay());
                }
            });
        }
        failExpired();
    }

    private void later(Throwable error) {
        LOG.warn("The shared count of requests cannot be reached: {}", error.toString());
        endTake(() -> {
            unavailable = error;
            gate.fullForAll(UNAVAILABLE_BACKOFF);
        });
    }

    private void endTake(Runnable change) {
        synchronized (lock) {
            taking = false;
            unavailable = null;
            change.run();
            wakeUp();
        }
    }

    private void granted(GrantSource.Granted grant) {
        Waiter waiter;
        synchronized (lock) {
            taking = false;
            unavailable = null;
            // a 429 may have come while the count was asked
            waiter = gate.isPaused() || closed ? null : takingForMoney ? queue.nextMoney() : queue.next();
        }
        if (waiter == null) {
            grant.giveBack().run();
        } else {
            granted.increment();
            hand(grant, waiter);
        }
    }

    private void hand(GrantSource.Granted grant, Waiter waiter) {
        GivenPermit permit = new GivenPermit(grant, this::ended);
        Runnable delivery = () -> {
            if (!waiter.future().complete(permit)) {
                permit.giveBack();
            }
        };
        if (waiter.isParked()) {
            timer.execute(delivery);
        } else {
            delivery.run();
        }
    }

    /** Sets the timer; the line is looked at again when the gate opens. */
    private void wakeUp() {
        wakeUp.cancel();
        wakeUp = timer.schedule(queue.hasMoney() ? gate.opensIn(true) : gate.opensIn(false), this::pump);
    }

    @Override
    public void throttled(Duration retryAfter) {
        Duration pause = pauseAfter(retryAfter).plus(settings.margin());
        synchronized (lock) {
            throttled++;
            busy = true;
            gate.pauseFor(pause);
            wakeUp();
        }
        source.pause(pause);
        failExpired();
        LOG.warn("Upwork answered 429, nothing is sent for {} s", pause.toSeconds());
    }

    private Duration pauseAfter(Duration retryAfter) {
        if (retryAfter == null) {
            return settings.pause();
        }
        Duration atLeast = retryAfter.compareTo(SHORTEST_PAUSE) < 0 ? SHORTEST_PAUSE : retryAfter;
        return atLeast.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : atLeast;
    }

    /** Fails the waiters that cannot be served in time, at once. */
    private void failExpired() {
        List<Waiter> expired;
        synchronized (lock) {
            expired = unavailable == null && !queue.isEmpty()
                    ? queue.removeIf(waiter -> waiter.isParked()
                            && gate.isShut(waiter.isMoney())
                            && waiter.isGoneBy(gate.opensAt(waiter.isMoney())))
                    : List.of();
        }
        expired.forEach(this::failSoon);
    }

    /** Fails the waiter on another thread, so that its callbacks do not delay the others. */
    private void failSoon(Waiter waiter) {
        timer.execute(() -> fail(waiter, tooLong(waiter)));
    }

    private void fail(Waiter waiter, Throwable error) {
        leave(waiter);
        waiter.future().completeExceptionally(error);
    }

    private BudgetExhaustedException queueFull(Waiter waiter) {
        return exhausted(
                waiter, "as many requests wait already as option maxQueued=" + settings.maxQueued() + " allows");
    }

    private BudgetExhaustedException tooLong(Waiter waiter) {
        return exhausted(
                waiter, "it would have to wait longer than " + waiter.maxWait() + ", which option callTimeout leaves");
    }

    private BudgetExhaustedException exhausted(Waiter waiter, String reason) {
        synchronized (lock) {
            Duration expected = gate.opensIn(waiter.isMoney());
            String message =
                    "No request of " + waiter.endpointId() + " (" + waiter.priority() + ") may be sent: " + reason
                            + "; waiting: " + queue.size() + ", limits: " + limits + ", next permit in " + expected
                            + (gate.isPaused() ? " because Upwork answered 429" : "");
            return new BudgetExhaustedException(message, queue.size(), waiter.maxWait(), expected, limits, unavailable);
        }
    }

    @Override
    public List<WindowLeft> left() {
        return source.left();
    }

    @Override
    public BudgetSnapshot snapshot() {
        List<WindowLeft> left = source.left();
        synchronized (lock) {
            Instant until = gate.isPaused() ? timer.now().plus(gate.pauseLeft()) : null;
            return new BudgetSnapshot(left, queue.sizes(), until, granted.sum(), throttled);
        }
    }

    @Override
    public void close() {
        List<Waiter> all;
        synchronized (lock) {
            closed = true;
            busy = true;
            wakeUp.cancel();
            all = queue.removeIf(waiter -> true);
        }
        all.forEach(waiter -> fail(waiter, exhausted(waiter, "the request budget was closed")));
        source.close();
    }

    /** A place may have become free. */
    private void ended() {
        if (busy) {
            synchronized (lock) {
                gate.notFull();
                pump();
            }
        }
    }
}
