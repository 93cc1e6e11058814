// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.budget;

import java.time.Duration;

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
 * with an old ticket finds its seat taken.
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

    /**
     * Tries to take the seat of a ticket.
     *
     * @param lag the time by which this JVM's clock is behind: the seat is kept for that much longer
     * @return the wait; zero if the seat was taken by this call
     */
    Duration take(long ticket, Duration lag) {
        BucketProxy seat = seat(ticket);
        ConsumptionProbe probe = seat.tryConsumeAndReturnRemaining(kept + travel);
        if (probe.isConsumed() && !lag.isZero()) {
            seat.consumeIgnoringRateLimits(lag.toMillis());
        }
        // what is under way may turn out to have arrived just now
        return probe.isConsumed()
                ? Duration.ZERO
                : Duration.ofNanos(Math.min(
                        probe.getNanosToWaitForRefill(), Duration.ofMillis(kept).toNanos()));
    }

    /** Frees the seat, for nothing was sent. To be called before the request that had it could have arrived. */
    void leave(long ticket) {
        seat(ticket).addTokens(kept + travel);
    }

    /**
     * Records that the request arrived earlier than assumed, by the given time. To be called before the assumed time.
     */
    void arrived(long ticket, Duration sooner) {
        seat(ticket).addTokens(sooner.toMillis());
    }

    /** Returns the number of free seats, if those with the ticket and before it were taken in turn. */
    int free(long ticket) {
        int taken = 0;
        int unknown = limit.requests();
        while (taken < unknown) {
            int middle = (taken + unknown) / 2;
            if (isTaken(ticket - middle)) {
                taken = middle + 1;
            } else {
                unknown = middle;
            }
        }
        return limit.requests() - taken;
    }

    private boolean isTaken(long ticket) {
        return seat(ticket).getAvailableTokens() < kept + travel;
    }

    private BucketProxy seat(long ticket) {
        return manager.getProxy(key + Math.floorMod(ticket, (long) limit.requests()), () -> configuration);
    }
}
