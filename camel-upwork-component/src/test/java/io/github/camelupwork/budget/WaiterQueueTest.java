// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

class WaiterQueueTest {

    private final WaiterQueue queue = new WaiterQueue(1000);

    @Test
    void servesTheMostImportantFirst() {
        add(Priority.CONSUMER, "c");
        add(Priority.READ, "r");
        add(Priority.MONEY, "m");
        add(Priority.WRITE, "w");
        assertThat(drain(queue)).containsExactly("m", "w", "r", "c");
    }

    @Test
    void servesEndpointsInTurn() {
        for (String endpoint : List.of("a", "a", "a", "b", "c", "b")) {
            add(Priority.READ, endpoint);
        }
        assertThat(drain(queue)).containsExactly("a", "b", "c", "a", "b", "a");
    }

    @Test
    void anEndpointThatComesBackQueuesBehindTheOthers() {
        add(Priority.READ, "a");
        add(Priority.READ, "b");
        assertThat(queue.next().endpointId()).isEqualTo("a");
        add(Priority.READ, "a");
        assertThat(drain(queue)).containsExactly("b", "a");
    }

    @Test
    void givesOneInSoManyToWhoWaitedLongest() {
        WaiterQueue fair = new WaiterQueue(5);
        fair.add(waiter(Priority.CONSUMER, "c"));
        fair.add(waiter(Priority.CONSUMER, "d"));
        for (int i = 0; i < 20; i++) {
            fair.add(waiter(Priority.MONEY, "m"));
        }
        List<String> order = drain(fair);
        assertThat(order.indexOf("c")).isEqualTo(4);
        assertThat(order.indexOf("d")).isEqualTo(9);
    }

    @Test
    void forgetsWhoLeaves() {
        Waiter gone = waiter(Priority.READ, "a");
        queue.add(gone);
        add(Priority.READ, "b");
        queue.remove(gone);
        queue.remove(gone);
        assertThat(queue.size()).isOne();
        assertThat(queue.sizes()).containsEntry(Priority.READ, 1).containsEntry(Priority.MONEY, 0);
        assertThat(drain(queue)).containsExactly("b");
        assertThat(queue.next()).isNull();
    }

    private void add(Priority priority, String endpoint) {
        queue.add(waiter(priority, endpoint));
    }

    private static Waiter waiter(Priority priority, String endpoint) {
        return new Waiter(priority, endpoint, Duration.ofMinutes(1), 0);
    }

    private static List<String> drain(WaiterQueue queue) {
        List<String> order = new ArrayList<>();
        while (!queue.isEmpty()) {
            order.add(queue.next().endpointId());
        }
        return order;
    }
}
