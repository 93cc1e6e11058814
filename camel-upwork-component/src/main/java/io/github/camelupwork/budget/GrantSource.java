// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.budget;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Counts what was granted and says whether one more may be. {@link QueuedBudget} asks it for one at a time. */
interface GrantSource extends AutoCloseable {

    /**
     * Tries to take one permit now. Completes exceptionally if the count cannot be reached.
     *
     * @param money true if it may be a permit reserved for money operations
     */
    CompletableFuture<Attempt> take(boolean money);

    /**
     * Takes one permit if that can be decided here and now, without waiting for anybody; empty if not, or if a window is full.
     *
     * @param money true if it may be a permit reserved for money operations
     */
    default Optional<Granted> takeAtOnce(boolean money) {
        return Optional.empty();
    }

    /** Returns the remaining requests of each window, as far as they are known here. */
    List<WindowLeft> left();

    /** Pauses all JVMs that share the count for the given time. */
    default void pause(Duration pause) {
        // the count is not shared
    }

    @Override
    void close();

    /** The result of an attempt to take a permit. */
    sealed interface Attempt {}

    /**
     * It was taken.
     *
     * @param giveBack undoes it
     * @param arrived  its request has arrived by now; of this and giveBack one is called, once at most
     */
    record Granted(Runnable giveBack, Runnable arrived) implements Attempt {

        /** Creates a grant that counts as arrived at once. */
        Granted(Runnable giveBack) {
            this(giveBack, () -> {});
        }
    }

    /**
     * A window is full.
     *
     * @param delay the minimum time until one more may be granted; positive
     */
    record Later(Duration delay) implements Attempt {}

    /**
     * Upwork told another JVM that shares the count to wait.
     *
     * @param pause the length of the pause; positive
     */
    record Paused(Duration pause) implements Attempt {}
}
