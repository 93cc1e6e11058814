// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.github.camelupwork.consumer.position.Entry;
import io.github.camelupwork.consumer.position.Item;
import io.github.camelupwork.consumer.position.MemoryPositionStore;
import io.github.camelupwork.consumer.position.PositionKeeper;
import io.github.camelupwork.consumer.position.PositionStore;
import io.github.camelupwork.consumer.position.PositionStoreException;
import io.github.camelupwork.consumer.source.ConsumerProbe;
import io.github.camelupwork.runtime.ActivityListener;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.Test;

class AcknowledgementTest {

    private PositionKeeper keeper =
            new PositionKeeper(new MemoryPositionStore(), "k", new PositionKeeper.Settings(false, 100, 2));
    private final Exchange exchange = new DefaultExchange(new DefaultCamelContext());
    private final List<ConsumerProbe.Point> points = new ArrayList<>();

    @Test
    void aCompletedExchangeIsRememberedAndNothingBefore() {
        Acknowledgement acknowledgement = acknowledgement(false);
        assertThat(keeper.find("1")).isEmpty();
        acknowledgement.onComplete(exchange);

        assertThat(state()).isEqualTo(Entry.State.DONE);
        assertThat(points).containsExactly(ConsumerProbe.Point.AFTER_ROUTE, ConsumerProbe.Point.AFTER_REMEMBER);
    }

    @Test
    void aFailureComesAgainUntilItIsGivenUp() {
        exchange.setException(new IllegalStateException("poison"));
        acknowledgement(false).onFailure(exchange);
        assertThat(state()).isEqualTo(Entry.State.FAILED);
        acknowledgement(false).onFailure(exchange);

        assertThat(state()).isEqualTo(Entry.State.GIVEN_UP);
    }

    @Test
    void aRollbackIsAFailure() {
        exchange.setRollbackOnly(true);
        acknowledgement(true).onComplete(exchange);

        assertThat(state()).isEqualTo(Entry.State.FAILED);
    }

    @Test
    void whatTheErrorHandlerDealtWithIsDoneOnlyIfTheRouteSaysSo() {
        exchange.getExchangeExtension().setFailureHandled(true);
        acknowledgement(false).onComplete(exchange);
        assertThat(state()).isEqualTo(Entry.State.FAILED);
        acknowledgement(true).onComplete(exchange);

        assertThat(state()).isEqualTo(Entry.State.DONE);
    }

    @Test
    void aFullDiskIsNoFailureOfTheRoute() {
        PositionStore full = new MemoryPositionStore() {
            @Override
            public String add(String key, List<Entry> added, String revision) {
                throw new PositionStoreException("disk full", null);
            }
        };
        keeper = new PositionKeeper(full, "k", new PositionKeeper.Settings(false, 10, 2));
        acknowledgement(false).onComplete(exchange);

        assertThat(state()).isEqualTo(Entry.State.DONE);
        assertThat(keeper.isWritable()).as("and no more is handed over").isFalse();
        assertThat(points).containsExactly(ConsumerProbe.Point.AFTER_ROUTE);
    }

    private Acknowledgement acknowledgement(boolean handledCountsAsDone) {
        List<Item> items = List.of(keeper.take("1", "f", Map.of(), Map.of()).orElseThrow());
        PollLog log = new PollLog(keeper, "offers/list", Clock.systemUTC(), new ActivityListener() {});
        return new Acknowledgement(
                keeper,
                items,
                handledCountsAsDone,
                (point, key) -> points.add(point),
                log.begin(),
                new InFlight(1, keeper::settle));
    }

    private Entry.State state() {
        return keeper.find("1").orElseThrow().state();
    }
}
