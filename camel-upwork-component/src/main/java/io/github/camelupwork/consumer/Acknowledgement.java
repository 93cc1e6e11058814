// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer;

import java.util.List;

import io.github.camelupwork.consumer.position.Item;
import io.github.camelupwork.consumer.position.PositionKeeper;
import io.github.camelupwork.consumer.position.PositionStoreException;
import io.github.camelupwork.consumer.source.ConsumerProbe;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.support.SynchronizationAdapter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves the position when an exchange has ended, and not before. A failure that the route's error handler dealt with, such as
 * by a dead letter, counts as done only if the route says so.
 */
public final class Acknowledgement extends SynchronizationAdapter {

    private static final Logger LOG = LoggerFactory.getLogger(Acknowledgement.class);

    private final PositionKeeper keeper;
    private final List<Item> items;
    private final boolean handledCountsAsDone;
    private final ConsumerProbe probe;
    private final PollSummary poll;

    /** Creates the acknowledgement for the items of one exchange. */
    public Acknowledgement(
            PositionKeeper keeper,
            List<Item> items,
            boolean handledCountsAsDone,
            ConsumerProbe probe,
            PollSummary poll) {
        this.keeper = keeper;
        this.items = List.copyOf(items);
        this.handledCountsAsDone = handledCountsAsDone;
        this.probe = probe;
        this.poll = poll;
    }

    @Override
    public void onDone(Exchange exchange) {
        probe.reached(ConsumerProbe.Point.AFTER_ROUTE, keeper.key());
        try {
            remember(exchange);
            probe.reached(ConsumerProbe.Point.AFTER_REMEMBER, keeper.key());
        } catch (PositionStoreException e) {
            LOG.error(
                    "{}: what became of {} items cannot be written, so no more are handed over until it can. {}",
                    keeper.key(),
                    items.size(),
                    e.getMessage());
        } finally {
            poll.ended();
        }
    }

    private void remember(Exchange exchange) {
        if (isDone(exchange)) {
            keeper.done(items);
            poll.done(items.size());
        } else {
            poll.failed(keeper.failed(items), failure(exchange));
        }
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
