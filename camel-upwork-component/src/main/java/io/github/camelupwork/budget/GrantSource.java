// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.budget;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Counts what was granted and says whether one more may be. {@link QueuedBudget} asks it for one at a time. */
interface GrantSource extends AutoCloseable {

    /**
     * Tries to take one permit now. Completes exceptionally if the count cannot be reached.
     *
     * @param money whether it may be one of those that are kept for money
     */
    CompletableFuture<Attempt> take(boolean money);

    /** What each window holds now, as far as it is known here. */
    List<WindowLeft> left();

    /** Tells all who share the count that nobody may send for so long. */
    default void pause(Duration pause) {
        // nobody shares it
    }

    @Override
    void close();

    /** What came of trying to take a permit. */
    sealed interface Attempt {}

    /**
     * It was taken.
     *
     * @param left     what the windows hold now
     * @param giveBack undoes it
     * @param arrived  its request has arrived by now; of this and giveBack one is called, once at most
     */
    record Granted(List<WindowLeft> left, Runnable giveBack, Runnable arrived) implements Attempt {

        /** It counts as arrived at once. */
        Granted(List<WindowLeft> left, Runnable giveBack) {
            this(left, giveBack, () -> {});
        }
    }

    /**
     * A window is full.
     *
     * @param delay how long it takes at least until one more may be granted; positive
     */
    record Later(Duration delay) implements Attempt {}

    /**
     * Somebody who shares the count was told by Upwork to wait.
     *
     * @param pause how long; positive
     */
    record Paused(Duration pause) implements Attempt {}
}
