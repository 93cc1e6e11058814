// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.camelupwork.simulator.Simulator;
import io.github.camelupwork.simulator.record.Order;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Organizations side by side in one context: no order goes to another's account. */
@ExtendWith(UpworkExtension.class)
class TenantTest {

    private static final List<String> TENANTS = List.of("1001", "2002");
    private static final int THREADS = 8;
    private static final int ORDERS = 400;

    @ParameterizedTest
    @ValueSource(strings = {"upwork", "upwork2"})
    void noOrderGoesUnderTheWrongOne(String scheme, Simulator simulator, SimulatedHub hub) throws Exception {
        List<Callable<Long>> threads = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            int thread = i;
            threads.add(() -> orders(hub, scheme, thread)
                    .filter(exchange -> exchange.getException() != null)
                    .count());
        }

        assertThat(Together.run(threads)).as("failures").containsOnly(0L);
        List<Order> orders = simulator.orders().of("messages/createRoom");
        assertThat(orders).hasSize(TENANTS.size() * ORDERS).allSatisfy(order -> assertThat(room(order))
                .startsWith(order.tenant() + "-"));
        TENANTS.forEach(tenant -> assertThat(orders.stream().filter(order -> tenant.equals(order.tenant())))
                .hasSize(ORDERS));
    }

    /** In turn for the one and the other; the name of a room tells whom it is for. */
    private static Stream<Exchange> orders(SimulatedHub hub, String scheme, int thread) {
        return IntStream.range(0, ORDERS / THREADS).boxed().flatMap(i -> TENANTS.stream()
                .map(tenant -> hub.call(
                        scheme + ":messages/createRoom?api=rest&tenantId=" + tenant,
                        null,
                        Map.of("companyUserId", "northlight", "roomName", tenant + "-" + thread + "-" + i))));
    }

    private static String room(Order order) {
        return order.parameters().get("roomName").toString();
    }
}
