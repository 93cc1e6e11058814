// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.benchmarks.consume;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.camelupwork.consumer.source.ConsumerProbe;

/** Stops a consumer at a point, says so, and waits there to be killed. */
final class HoldAt implements ConsumerProbe {

    private final Point point;
    private final AtomicInteger passesLeft;

    /**
     * @param point  the point to stop at; null for none
     * @param passes the number of times that it is passed before
     */
    HoldAt(Point point, int passes) {
        this.point = point;
        this.passesLeft = new AtomicInteger(passes);
    }

    @Override
    public void reached(Point reached, String key) {
        if (reached == Point.POLL_STARTED) {
            ConsumingHub.say(ConsumingHub.POLL);
        }
        if (reached == point && passesLeft.getAndDecrement() == 0) {
            ConsumingHub.say(ConsumingHub.AT + point);
            waitForTheEnd();
        }
    }

    private static void waitForTheEnd() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
