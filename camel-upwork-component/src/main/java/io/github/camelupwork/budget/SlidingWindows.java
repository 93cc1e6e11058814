// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.budget;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts the grants of this JVM in strict sliding windows: one more is granted if, for every limit of n requests, the n-th
 * latest request has arrived a whole window and the margin ago. So no stretch of time holds more, wherever it begins, and a
 * busy budget uses all but {@code margin / (window + margin)} of a window. What is under way counts as of the latest moment at
 * which it may arrive, until its answer shows that it has.
 *
 * <p>The count outlives the JVM in a {@link BudgetState}. It is written every so many grants, and what is written says how many
 * more may follow before the next write; after a crash these count as granted at the start.
 */
final class SlidingWindows implements GrantSource {

    private static final Logger LOG = LoggerFactory.getLogger(SlidingWindows.class);

    /**
     * The grants between two writes: at most so many of a day's 40,000 are lost after a crash, and a file is written
     * every five seconds at most. Larger limits allow as large a part of them.
     */
    private static final int GRANTS_PER_WRITE = 50;

    private static final int PARTS = 800;

    private final RequestLimits limits;
    private final long travel;
    private final long margin;
    private final BudgetTimer timer;
    private final BudgetState state;
    private final Lock lock = new ReentrantLock();
    private final GrantLog log;
    private final int grantsPerWrite;
    private int sinceWrite;
    private volatile List<WindowLeft> left;
    /** Noted at the next look at the log, so that a request that ends waits for none that begins. */
    private final Queue<Arrival> arrivals = new ConcurrentLinkedQueue<>();

    /**
     * A request that has arrived.
     *
     * @param latest the latest moment at which it might have arrived, as which it counts in the log
     * @param at     the moment at which its answer showed that it had
     */
    private record Arrival(long latest, long at) {}

    SlidingWindows(RequestLimits limits, BudgetSettings settings, BudgetTimer timer, BudgetState state) {
        this.limits = limits;
        this.travel = settings.travel().toNanos();
        this.margin = settings.margin().toNanos();
        this.timer = timer;
        this.state = state;
        this.log = new GrantLog(limits.mostRequests());
        this.grantsPerWrite =
                Math.min(Math.max(GRANTS_PER_WRITE, limits.mostRequests() / PARTS), limits.mostRequests());
        state.load().ifPresent(this::restore);
        this.left = leftNow();
        write(grantsPerWrite);
    }

    private void restore(GrantHistory history) {
        long nanos = timer.nanos();
        Instant now = timer.now();
        history.slots().forEach((until, grants) -> add(grants, nanos - age(until, now)));
        add(history.ahead(), nanos);
    }

    private void add(int grants, long at) {
        for (int i = 0; i < Math.min(grants, limits.mostRequests()); i++) {
            log.add(at);
        }
    }

    /** Returns the age of a slot. A slot in the future, as a clock that was set back leaves, counts as of now. */
    private static long age(Instant slot, Instant now) {
        Duration age = Duration.between(slot, now);
        return age.isNegative()
                ? 0
                : age.compareTo(RequestLimit.LONGEST_WINDOW) > 0
                        ? RequestLimit.LONGEST_WINDOW.toNanos()
                        : age.toNanos();
    }

    @Override
    public CompletableFuture<Attempt> take(boolean money) {
        return CompletableFuture.completedFuture(locked(() -> attempt(money)));
    }

    @Override
    public Optional<Granted> takeAtOnce(boolean money) {
        return locked(() -> attempt(money)) instanceof Granted granted ? Optional.of(granted) : Optional.empty();
    }

    private Attempt attempt(boolean money) {
        long now = timer.nanos();
        long wait = wait(money, now);
        return wait > 0 ? new Later(Duration.ofNanos(wait)) : grant(now);
    }

    private <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    private long wait(boolean money, long now) {
        noteArrivals();
        long wait = 0;
        for (RequestLimit limit : limits.all()) {
            int allowed = money ? limit.requests() : limit.requests() - limit.reserve();
            wait = Math.max(wait, waitFor(limit, allowed, now));
        }
        return wait;
    }

    private long waitFor(RequestLimit limit, int allowed, long now) {
        if (log.size() < allowed) {
            return 0;
        }
        long latest = log.latest(allowed);
        // what is under way may turn out to have arrived just now
        return latest - now > 0 ? length(limit) : latest + length(limit) - now;
    }

    private long length(RequestLimit limit) {
        return limit.window().toNanos() + margin;
    }

    private Granted grant(long now) {
        long at = now + travel;
        log.add(at);
        if (++sinceWrite >= grantsPerWrite) {
            write(grantsPerWrite);
        }
        return new Granted(() -> giveBack(at), () -> arrivals.add(new Arrival(at, timer.nanos())));
    }

    private void giveBack(long at) {
        locked(() -> {
            noteArrivals();
            return log.remove(at);
        });
    }

    /** Of those with the same latest moment any one may go: each will. */
    private void noteArrivals() {
        for (Arrival arrival = arrivals.poll(); arrival != null; arrival = arrivals.poll()) {
            if (log.remove(arrival.latest())) {
                log.add(arrival.at());
            }
        }
    }

    /** Returns what was left a moment ago if somebody takes a permit at this moment: to know it is not worth waiting for. */
    @Override
    public List<WindowLeft> left() {
        if (lock.tryLock()) {
            try {
                left = leftNow();
            } finally {
                lock.unlock();
            }
        }
        return left;
    }

    private List<WindowLeft> leftNow() {
        noteArrivals();
        long now = timer.nanos();
        return limits.all().stream()
                .map(limit -> new WindowLeft(limit, left(limit, now)))
                .toList();
    }

    private int left(RequestLimit limit, long now) {
        return Math.max(0, limit.requests() - log.countAfter(now - length(limit)));
    }

    /** The count of this JVM is exact from here on, so nothing needs to be assumed when it is read. */
    @Override
    public void close() {
        locked(() -> {
            write(0);
            state.close();
            return null;
        });
    }

    private void write(int ahead) {
        sinceWrite = 0;
        try {
            state.save(history(ahead));
        } catch (RuntimeException e) {
            LOG.warn(
                    "The request count could not be written; a restart may forget {} or more requests: {}",
                    grantsPerWrite,
                    e.toString());
        }
    }

    private GrantHistory history(int ahead) {
        noteArrivals();
        long nanos = timer.nanos();
        int inWindow = log.countAfter(nanos - limits.longestWindow().toNanos() - margin);
        GrantHistory.Builder history = new GrantHistory.Builder(timer.now());
        for (int n = inWindow; n >= 1; n--) {
            history.add(Duration.ofNanos(nanos - log.latest(n)));
        }
        return history.build(ahead);
    }
}
