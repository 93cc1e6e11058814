// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.budget;

import java.time.Duration;

import io.github.bucket4j.BandwidthBuilder;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.BucketProxy;
import io.github.bucket4j.distributed.proxy.ProxyManager;

/**
 * Numbers in turn for all JVMs together: what is left in a bucket that practically never refills. So JVMs take turns, and none
 * of them has to look for a free seat. A ticket is kept while its seat is waited for; one whose time has passed would be stale.
 * Used by one thread at a time.
 */
final class SharedTickets {

    private static final long ALL = 1_000_000_000_000L;
    private static final Duration NEVER = Duration.ofDays(4 * 366L);
    private static final BucketConfiguration ROLL = BucketConfiguration.builder()
            .addLimit(BandwidthBuilder.builder()
                    .capacity(ALL)
                    .refillIntervally(1, NEVER)
                    .build())
            .build();

    /** The time after its turn for which a ticket is still valid. */
    private static final Duration LATE = Duration.ofSeconds(1);

    private final BucketProxy roll;
    private final BudgetTimer timer;
    private Long held;
    private long goodUntil;

    SharedTickets(ProxyManager<String> manager, String key, BudgetTimer timer) {
        this.roll = manager.getProxy(key, () -> ROLL);
        this.timer = timer;
    }

    /** The one that is held, or the next. */
    long next() {
        if (held == null || timer.nanos() - goodUntil > 0) {
            held = ALL - roll.tryConsumeAndReturnRemaining(1).getRemainingTokens();
            goodUntil = timer.nanos() + LATE.toNanos();
        }
        return held;
    }

    /** The latest that anybody got. */
    long latest() {
        return ALL - roll.getAvailableTokens();
    }

    /** Holds the ticket until its seat is free. */
    void hold(Duration delay) {
        goodUntil = timer.nanos() + delay.plus(LATE).toNanos();
    }

    /** Drops the ticket, for its seat was taken. */
    void used() {
        held = null;
    }
}
