// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.budget;

import java.time.Duration;
import java.util.function.LongFunction;

import io.github.bucket4j.BandwidthBuilder;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.BucketProxy;
import io.github.bucket4j.distributed.proxy.ProxyManager;

/**
 * A window of all JVMs together, as a strict sliding window: a limit of n requests is n seats, and a seat may be taken
 * again when the request that had it last has arrived a whole window and the margin ago. So no stretch of time holds
 * more than n, wherever it begins, and all of n can be used.
 *
 * <p>A seat is a bucket of one token for each millisecond of window, margin and travel, which refills one a
 * millisecond; it is free while it is full, and taking it takes all tokens. If its request arrives sooner than assumed,
 * the tokens for the rest of the way are put back.
 *
 * <p>Tickets, which are consecutive numbers, show which seat has been free for longest. They are a hint only: a caller
 * with an old ticket finds its seat taken. The last seats are reserved for money operations and have tickets of their own.
 */
final class SharedSeats {

    private final RequestLimit limit;
    private final long kept;
    private final long travel;
    private final ProxyManager<String> manager;
    private final String key;
    private final BucketConfiguration configuration;

    SharedSeats(RequestLimit limit, BudgetSettings settings, ProxyManager<String> manager, String key) {
        this.limit = limit;
        this.kept = limit.window().plus(settings.margin()).toMillis();
        this.travel = settings.travel().toMillis();
        this.manager = manager;
        // seats that are kept for another time are others
        this.key = key + "/" + (kept + travel) + "ms/";
        this.configuration = BucketConfiguration.builder()
                .addLimit(BandwidthBuilder.builder()
                        .capacity(kept + travel)
                        .refillGreedy(1, Duration.ofMillis(1))
                        .build())
                .build();
    }

    RequestLimit limit() {
        return limit;
    }

    /** A seat that anybody may take, by the number of a ticket. */
    Seat ordinary(long ticket) {
        return seat(Math.floorMod(ticket, (long) ordinary()));
    }

    /** A seat reserved for money operations, by the number of a ticket of theirs; there must be a reserve. */
    Seat reserved(long ticket) {
        return seat(ordinary() + Math.floorMod(ticket, (long) limit.reserve()));
    }

    boolean hasReserve() {
        return limit.reserve() > 0;
    }

    private int ordinary() {
        return limit.requests() - limit.reserve();
    }

    /**
     * Returns the number of free seats, if those with the tickets and before them were taken in turn.
     *
     * @param ticket the latest ticket of ordinary seats
     * @param money  the latest ticket of reserved seats
     */
    int free(long ticket, long money) {
        return free(ordinary(), number -> ordinary(ticket - number))
                + (hasReserve() ? free(limit.reserve(), number -> reserved(money - number)) : 0);
    }

    private static int free(int all, LongFunction<Seat> seats) {
        int taken = 0;
        int unknown = all;
        while (taken < unknown) {
            int middle = (taken + unknown) / 2;
            if (seats.apply(middle).isTaken()) {
                taken = middle + 1;
            } else {
                unknown = middle;
            }
        }
        return all - taken;
    }

    private Seat seat(long number) {
        return new Seat(manager.getProxy(key + number, () -> configuration));
    }

    /** One seat. */
    final class Seat {

        private final BucketProxy bucket;

        private Seat(BucketProxy bucket) {
            this.bucket = bucket;
        }

        /**
         * Tries to take it.
         *
         * @param lag the time by which this JVM's clock is behind: the seat is kept for that much longer
         * @return the wait; zero if the seat was taken by this call
         */
        Duration take(Duration lag) {
            ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(kept + travel);
            if (probe.isConsumed() && !lag.isZero()) {
                bucket.consumeIgnoringRateLimits(lag.toMillis());
            }
            // what is under way may turn out to have arrived just now
            return probe.isConsumed()
                    ? Duration.ZERO
                    : Duration.ofNanos(Math.min(
                            probe.getNanosToWaitForRefill(),
                            Duration.ofMillis(kept).toNanos()));
        }

        /** Frees it, for nothing was sent. To be called before the request that had it could have arrived. */
        void leave() {
            bucket.addTokens(kept + travel);
        }

        /**
         * Records that the request arrived earlier than assumed, by the given time. To be called before the assumed
         * time.
         */
        void arrived(Duration sooner) {
            bucket.addTokens(sooner.toMillis());
        }

        private boolean isTaken() {
            return bucket.getAvailableTokens() < kept + travel;
        }
    }
}
