// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.benchmarks.kill;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.github.camelupwork.simulator.Simulator;
import io.github.camelupwork.simulator.fault.Fault;
import io.github.camelupwork.simulator.fault.Trigger;

/**
 * Payments whose answers come when the hub has given up waiting for them: of one half the order is executed at once, and
 * of the other only when its answer comes, long after the hub has begun to look for it.
 */
final class LateAnswers {

    /** The delay of an answer. */
    static final Duration DELAY = Duration.ofSeconds(90);

    private LateAnswers() {}

    /** Delays so many of the payments by chance. */
    static void in(Simulator simulator, KillJob job) {
        Trigger some = Trigger.on(PaymentOrder.BONUS).times(job.late() / 2);
        double chance = 2.0 * job.late() / job.payments();
        simulator.fail(Fault.slow(DELAY), some.withProbability(Math.min(1, chance), job.seed()));
        simulator.beforeResponse(LateAnswers::holdUp, some.withProbability(Math.min(1, chance), job.seed() + 1));
    }

    private static void holdUp() {
        try {
            new CountDownLatch(1).await(DELAY.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
