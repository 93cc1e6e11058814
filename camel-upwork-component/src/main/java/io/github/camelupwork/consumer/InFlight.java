// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Bounds the exchanges that were handed to the route and whose outcome is not stored yet: so many are delivered again if the process
 * dies. Thread-safe.
 */
public final class InFlight {

    private static final int PATIENCE_MILLIS = 100;

    private final Semaphore free;
    private final Runnable settle;

    /**
     * @param most   the maximum number of exchanges in flight
     * @param settle stores what is completed
     */
    public InFlight(int most, Runnable settle) {
        this.free = new Semaphore(most);
        this.settle = settle;
    }

    /**
     * Waits until one more exchange may be in flight.
     *
     * @param goingOn false if nothing more is to be handed over
     * @return true if one more may be handed over, which {@link #leave leaves} later
     */
    public boolean enter(BooleanSupplier goingOn) {
        try {
            while (goingOn.getAsBoolean()) {
                if (free.tryAcquire()) {
                    return true;
                }
                settle.run();
                if (free.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                    return true;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    /** The outcome of one is stored, or it was not handed over after all. */
    public void leave() {
        free.release();
    }
}
