// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.budget;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

import io.github.bucket4j.BandwidthBuilder;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.BucketProxy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The fastest clock of all JVMs together. The store trusts each JVM's clock, so what a JVM with a slow clock has taken
 * looks older to a fast one than it is, and would be free too soon. A JVM that knows that its clock is slow can
 * compensate for it.
 *
 * <p>It is a bucket that refills one token a millisecond and began with as many as the time was: since no bucket ever
 * goes back, it holds the time of the fastest clock as of its latest look. Used by one thread at a time.
 */
final class SharedClock {

    private static final Logger LOG = LoggerFactory.getLogger(SharedClock.class);
    private static final long END_OF_TIME = 100_000_000_000_000L;
    private static final Duration LOOK = Duration.ofMillis(100);

    /** The largest difference that is covered by the margin of the windows. */
    private static final Duration NOISE = Duration.ofMillis(50);

    private static final Duration REMEMBERED = Duration.ofHours(1);

    private final BucketProxy bucket;
    private final BudgetTimer timer;
    private final AtomicBoolean warned = new AtomicBoolean();
    private Duration lag = Duration.ZERO;
    private Long lookedAt;
    private long seenAt;

    SharedClock(ProxyManager<String> manager, String key, BudgetTimer timer) {
        this.timer = timer;
        this.bucket = manager.getProxy(key, () -> BucketConfiguration.builder()
                .addLimit(BandwidthBuilder.builder()
                        .capacity(END_OF_TIME)
                        .refillGreedy(1, Duration.ofMillis(1))
                        .initialTokens(timer.now().toEpochMilli())
                        .build())
                .build());
    }

    /** Returns the time by which the clock of this JVM is behind the fastest; zero if it is negligible. */
    Duration lag() {
        if (lookedAt == null || timer.nanos() - lookedAt >= LOOK.toNanos()) {
            Duration behind = Duration.ofMillis(fastest() - timer.now().toEpochMilli());
            lookedAt = timer.nanos();
            // the fast one has looked a moment ago, and is further ahead by now
            remember(
                    behind.compareTo(NOISE) > 0
                            ? behind.plus(LOOK.multipliedBy(2)).plus(NOISE)
                            : Duration.ZERO);
            warn();
        }
        return lag;
    }

    /** The fast one is not always at work. */
    private void remember(Duration behind) {
        if (behind.compareTo(lag) >= 0 || timer.nanos() - seenAt > REMEMBERED.toNanos()) {
            lag = behind;
            seenAt = timer.nanos();
        }
    }

    private void warn() {
        if (!lag.isZero() && warned.compareAndSet(false, true)) {
            LOG.warn(
                    "The clock of another JVM with the same request budget is {} ms ahead of this one. The"
                            + " limits are still kept, but cannot be used fully: synchronize the clocks, for instance with"
                            + " NTP",
                    lag.toMillis());
        }
    }

    /** Takes a token and gives it back, which makes the store keep the time. */
    private long fastest() {
        long now = bucket.tryConsumeAndReturnRemaining(1).getRemainingTokens() + 1;
        bucket.addTokens(1);
        return now;
    }
}
