// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer;

import java.util.List;

import io.github.camelupwork.consumer.position.Item;
import io.github.camelupwork.consumer.position.PositionKeeper;
import io.github.camelupwork.consumer.source.ConsumerProbe;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.support.SynchronizationAdapter;

/**
 * Moves the position when an exchange has ended, and not before, without waiting until that is stored. A failure that the route's
 * error handler dealt with, such as by a dead letter, counts as done only if the route says so.
 */
public final class Acknowledgement extends SynchronizationAdapter {

    private final PositionKeeper keeper;
    private final List<Item> items;
    private final boolean handledCountsAsDone;
    private final ConsumerProbe probe;
    private final PollSummary poll;
    private final InFlight inFlight;

    /** Creates the acknowledgement for the items of one exchange. */
    public Acknowledgement(
            PositionKeeper keeper,
            List<Item> items,
            boolean handledCountsAsDone,
            ConsumerProbe probe,
            PollSummary poll,
            InFlight inFlight) {
        this.keeper = keeper;
        this.items = List.copyOf(items);
        this.handledCountsAsDone = handledCountsAsDone;
        this.probe = probe;
        this.poll = poll;
        this.inFlight = inFlight;
    }

    @Override
    public void onDone(Exchange exchange) {
        probe.reached(ConsumerProbe.Point.AFTER_ROUTE, keeper.key());
        try {
            remember(exchange);
        } finally {
            poll.ended();
        }
    }

    private void remember(Exchange exchange) {
        if (isDone(exchange)) {
            keeper.done(items, this::stored);
            poll.done(items.size());
        } else {
            poll.failed(keeper.failed(items, this::stored), failure(exchange));
        }
    }

    private void stored() {
        probe.reached(ConsumerProbe.Point.AFTER_REMEMBER, keeper.key());
        inFlight.leave();
    }

    private static Throwable failure(Exchange exchange) {
        return exchange.getException() != null
                ? exchange.getException()
                : exchange.getProperty(ExchangePropertyKey.EXCEPTION_CAUGHT, Throwable.class);
    }

    private boolean isDone(Exchange exchange) {
        boolean failed = exchange.isFailed() || exchange.isRollbackOnly() || exchange.isRollbackOnlyLast();
        return !failed
                && (handledCountsAsDone || !exchange.getExchangeExtension().isFailureHandled());
    }
}
