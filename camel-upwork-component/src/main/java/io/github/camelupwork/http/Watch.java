// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.http;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Aborts something unless it is closed in time. */
public final class Watch implements AutoCloseable {

    private final CompletableFuture<Void> closed = new CompletableFuture<>();

    /**
     * Starts to watch.
     *
     * @param time  the time to wait
     * @param abort the action to run on another thread; must not block
     */
    public Watch(Duration time, Runnable abort) {
        closed.orTimeout(Math.max(1, time.toMillis()), TimeUnit.MILLISECONDS).exceptionally(late -> {
            abort.run();
            return null;
        });
    }

    /** True if the time was over before this was closed. */
    public boolean isOver() {
        return closed.isCompletedExceptionally();
    }

    @Override
    public void close() {
        closed.complete(null);
    }
}
