// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.budget;

import java.time.Duration;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import io.github.bucket4j.BandwidthBuilder;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.BucketProxy;
import io.github.bucket4j.distributed.proxy.ProxyManager;

/**
 * A long window of all JVMs together. To pace a day evenly would leave a hub that works by day with half of its
 * requests, so they are counted instead: a bucket that practically never refills for each 48th of the window. A slot
 * counts until all of it has left the window, which uses 48/49 of what is allowed. Used by one thread at a time.
 *
 * <p>The request is counted first and the sum looked at then, so that two JVMs can never both take the last one. Slots
 * that are over do not change any more and are read once; the latest is read again for a while, since clocks differ.
 */
final class SharedSlots {

    private static final int SLOTS = 48;
    private static final int PARTS = 100;
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);
    private static final Duration NEVER = Duration.ofDays(4 * 366L);

    /** The number of slots older than the window that are searched for and removed. */
    private static final int SWEPT = 8;

    private final RequestLimit limit;
    private final long reach;
    private final long slot;
    private final ProxyManager<String> manager;
    private final String key;
    private final BudgetTimer timer;
    private final BucketConfiguration configuration;
    private final SortedMap<Long, Long> past = new TreeMap<>();

    SharedSlots(RequestLimit limit, Duration margin, ProxyManager<String> manager, String key, BudgetTimer timer) {
        this.limit = limit;
        this.reach = limit.window().plus(margin).plus(tolerance(limit.window())).toMillis();
        this.slot = Math.max(1, limit.window().toMillis() / SLOTS);
        this.manager = manager;
        this.key = key;
        this.timer = timer;
        this.configuration = BucketConfiguration.builder()
                .addLimit(BandwidthBuilder.builder()
                        .capacity(limit.requests())
                        .refillIntervally(1, NEVER)
                        .build())
                .build();
    }

    /** Returns the time by which a fast clock may see a slot leave the window too early. */
    private static Duration tolerance(Duration window) {
        Duration part = window.dividedBy(PARTS);
        return part.compareTo(CLOCKS_DIFFER) < 0 ? part : CLOCKS_DIFFER;
    }

    /** The result: the wait, zero if a permit was taken; and the remaining requests. */
    record Taken(Duration delay, WindowLeft left) {}

    /** @param money true if the part reserved for money operations may be used, too */
    Taken take(boolean money) {
        long now = timer.now().toEpochMilli();
        long current = now / slot;
        lookBack(now, current);
        BucketProxy bucket = bucket(current);
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        long left = probe.getRemainingTokens()
                - past.values().stream().mapToLong(Long::longValue).sum();
        if (probe.isConsumed() && left >= (money ? 0 : limit.reserve())) {
            return new Taken(Duration.ZERO, new WindowLeft(limit, (int) left));
        }
        if (probe.isConsumed()) {
            bucket.addTokens(1);
        }
        return new Taken(untilOneLeaves(now, current), new WindowLeft(limit, (int) Math.max(0, left)));
    }

    /** Updates the known counts of the slots before the current one. */
    private void lookBack(long now, long current) {
        long oldest = (now - reach) / slot;
        sweep(oldest);
        for (long index = oldest; index < current; index++) {
            if (!past.containsKey(index) || mayStillGrow(index, now)) {
                past.put(index, used(index));
            }
        }
    }

    private boolean mayStillGrow(long index, long now) {
        return now - end(index) < CLOCKS_DIFFER.toMillis();
    }

    private void sweep(long oldest) {
        if (past.isEmpty() || past.firstKey() < oldest) {
            past.keySet().removeIf(index -> index < oldest);
            for (long index = oldest - SWEPT; index < oldest - 1; index++) {
                manager.removeProxy(key(index));
            }
        }
    }

    private long used(long index) {
        boolean known = manager.getProxyConfiguration(key(index)).isPresent();
        return known ? limit.requests() - bucket(index).getAvailableTokens() : 0;
    }

    private Duration untilOneLeaves(long now, long current) {
        long first = past.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(current);
        return Duration.ofMillis(Math.max(1, end(first) + reach - now));
    }

    private long end(long index) {
        return (index + 1) * slot;
    }

    private BucketProxy bucket(long index) {
        return manager.getProxy(key(index), () -> configuration);
    }

    private String key(long index) {
        return key + "/" + index;
    }
}
