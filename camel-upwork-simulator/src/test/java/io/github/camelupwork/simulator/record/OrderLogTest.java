// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.Map;

import io.github.camelupwork.simulator.SampleOperations;
import io.github.camelupwork.simulator.operation.OperationCall;
import org.junit.jupiter.api.Test;

class OrderLogTest {

    private final OrderLog orders = new OrderLog();

    @Test
    void keepsWritesAndMoneyInOrder() {
        take(1, "users/info");
        take(2, "milestones/approve");
        take(3, "messages/createRoom");

        assertThat(orders.all())
                .extracting(Order::sequence, Order::request)
                .containsExactly(tuple(1L, 2L), tuple(2L, 3L));
        assertThat(orders.money()).singleElement().satisfies(order -> {
            assertThat(order.operation()).isEqualTo("milestones/approve");
            assertThat(order.parameters()).containsEntry("milestone_id", "7");
            assertThat(order.tenant()).isEqualTo("42");
        });
        assertThat(orders.of("messages/createRoom")).hasSize(1);
    }

    @Test
    void resetCountsAnew() {
        take(1, "milestones/approve");
        orders.reset();
        take(2, "milestones/approve");
        assertThat(orders.all()).singleElement().satisfies(order -> assertThat(order.sequence())
                .isEqualTo(1));
    }

    private void take(long request, String operation) {
        orders.taken(
                request,
                operation,
                new OperationCall(
                        SampleOperations.binding(operation), Map.of("milestone_id", "7"), "ada_owner", Instant.EPOCH),
                "42");
    }
}
