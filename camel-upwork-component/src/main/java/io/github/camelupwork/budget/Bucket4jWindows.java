// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.budget;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.github.bucket4j.distributed.proxy.ProxyManager;

/**
 * Counts the grants of all JVMs behind one address in a store that they share. Short windows are paced ({@link SharedPace}),
 * long ones counted ({@link SharedSlots}), and a 429 of one pauses all ({@link SharedPause}). The count needs no place of its
 * own to outlive a JVM. Asking the store takes a thread of the executor for as long as the store takes to answer.
 */
final class Bucket4jWindows implements GrantSource {

    private static final Logger LOG = LoggerFactory.getLogger(Bucket4jWindows.class);

    /** Longer windows are counted, shorter ones paced. */
    private static final Duration LONG = Duration.ofMinutes(10);

    private final BudgetTimer timer;
    private final SharedPause pause;
    private final SharedPace pace;
    private final List<SharedSlots> slots;
    private volatile List<WindowLeft> left = List.of();

    Bucket4jWindows(RequestLimits limits, Duration margin, BudgetTimer timer, ProxyManager<String> manager, String name) {
        this.timer = timer;
        this.pause = new SharedPause(manager, name + "/pause");
        // who changes the limits starts a new count, instead of going on with a bucket that knows only the old ones
        List<RequestLimit> shorts = limits.all().stream().filter(limit -> limit.window().compareTo(LONG) < 0).toList();
        this.pace = shorts.isEmpty() ? null : new SharedPace(shorts, margin, manager, name + "/" + shorts);
        this.slots = limits.all().stream().filter(limit -> limit.window().compareTo(LONG) >= 0)
                .map(limit -> new SharedSlots(limit, margin, manager, name + "/" + limit, timer)).toList();
    }

    @Override
    public CompletableFuture<Attempt> take() {
        return CompletableFuture.supplyAsync(this::takeNow, timer::execute);
    }

    private Attempt takeNow() {
        Duration paused = pause.left();
        if (!paused.isZero()) {
            return new Paused(paused);
        }
        List<WindowLeft> found = new ArrayList<>();
        Duration delay = pace == null ? Duration.ZERO : pace.take(found);
        for (SharedSlots slot : slots) {
            if (delay.isZero()) {
                SharedSlots.Taken taken = slot.take();
                found.add(taken.left());
                delay = taken.delay();
            }
        }
        return delay.isZero() ? granted(found) : new Later(delay);
    }

    private Granted granted(List<WindowLeft> found) {
        left = List.copyOf(found);
        // a token put back later than it was taken could let one too many through, so it counts
        return new Granted(left, () -> { });
    }

    /** As of the latest grant of this JVM; empty before the first. */
    @Override
    public List<WindowLeft> left() {
        return left;
    }

    @Override
    public void pause(Duration length) {
        timer.execute(() -> {
            try {
                pause.atLeast(length);
            } catch (RuntimeException e) {
                LOG.warn("The other JVMs could not be told to pause: {}", e.toString());
            }
        });
    }

    @Override
    public void close() {
        // the store is not ours
    }
}
