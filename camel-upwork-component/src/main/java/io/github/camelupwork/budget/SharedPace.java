// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.budget;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import io.github.bucket4j.BandwidthBuilder;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConfigurationBuilder;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.VerboseResult;
import io.github.bucket4j.distributed.BucketProxy;
import io.github.bucket4j.distributed.proxy.ProxyManager;

/**
 * The short windows of all JVMs together, as one bucket with a token bandwidth for each.
 *
 * <p>A token bucket of capacity c that refills at rate r lets fewer than c + rT + 1 requests through in any stretch T, ends
 * included. So a limit of n in T is kept in <em>every</em> window, wherever it begins, if the bucket holds c tokens and refills
 * n - c + 1 of them in T and the margin: within T alone that is less. With c = 1 requests are evenly spaced and all of n is
 * used; three percent of n on top bridge the moments in which nobody takes what is there. Three hundred a minute so become
 * ten at once and 291 a minute: 97 %.
 */
final class SharedPace {

    private static final int PERCENT_AT_ONCE = 3;

    private final List<RequestLimit> limits;
    private final BucketProxy bucket;

    SharedPace(List<RequestLimit> limits, Duration margin, ProxyManager<String> manager, String key) {
        this.limits = limits;
        BucketConfiguration configuration = configuration(limits, margin);
        this.bucket = manager.getProxy(key, () -> configuration);
    }

    private static BucketConfiguration configuration(List<RequestLimit> limits, Duration margin) {
        ConfigurationBuilder builder = BucketConfiguration.builder();
        for (RequestLimit limit : limits) {
            int atOnce = 1 + limit.requests() * PERCENT_AT_ONCE / 100;
            builder.addLimit(BandwidthBuilder.builder().capacity(atOnce)
                    .refillGreedy(limit.requests() - atOnce + 1, limit.window().plus(margin))
                    .id(limit.toString()).build());
        }
        return builder.build();
    }

    /**
     * Tries to take one.
     *
     * @param left gets what each window holds now: how many may be sent at once
     * @return how long to wait; zero if it was taken
     */
    Duration take(List<WindowLeft> left) {
        VerboseResult<ConsumptionProbe> result = bucket.asVerbose().tryConsumeAndReturnRemaining(1);
        left.addAll(left(result.getDiagnostics().getAvailableTokensPerEachBandwidth()));
        return Duration.ofNanos(result.getValue().getNanosToWaitForRefill());
    }

    private List<WindowLeft> left(long[] tokens) {
        return new ArrayList<>(IntStream.range(0, tokens.length)
                .mapToObj(i -> new WindowLeft(limits.get(i), (int) Math.max(0, tokens[i]))).toList());
    }
}
