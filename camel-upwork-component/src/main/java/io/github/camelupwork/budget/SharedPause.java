// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.budget;

import java.time.Duration;

import io.github.bucket4j.BandwidthBuilder;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.BucketProxy;
import io.github.bucket4j.distributed.proxy.ProxyManager;

/**
 * The pause of all JVMs together: a bucket that refills one token a millisecond. A pause is a debt of as many tokens as
 * it lasts milliseconds, and a JVM that finds the bucket in debt has to wait.
 */
final class SharedPause {

    private static final BucketConfiguration MILLISECONDS = BucketConfiguration.builder()
            .addLimit(BandwidthBuilder.builder()
                    .capacity(1)
                    .refillGreedy(1, Duration.ofMillis(1))
                    .build())
            .build();

    private final BucketProxy bucket;

    SharedPause(ProxyManager<String> manager, String key) {
        bucket = manager.getProxy(key, () -> MILLISECONDS);
    }

    /** Returns the rest of the pause; zero if there is none. */
    Duration left() {
        return Duration.ofNanos(bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill());
    }

    /**
     * Extends the pause to at least the given time. Debts add up, so the part that others had requested already is
     * taken back.
     */
    void atLeast(Duration pause) {
        long debt = pause.toMillis();
        long all = Duration.ofNanos(bucket.consumeIgnoringRateLimits(debt)).toMillis();
        long tooMuch = Math.min(debt, all - debt);
        if (tooMuch > 0) {
            bucket.addTokens(tooMuch);
        }
    }
}
