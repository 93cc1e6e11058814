// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.record;

import java.util.ArrayList;
import java.util.List;

import io.github.camelupwork.catalog.Effect;
import io.github.camelupwork.simulator.operation.OperationCall;

/** Every order that was taken, in the order of taking: what a test asks how often something really happened. */
public final class OrderLog {

    private final List<Order> orders = new ArrayList<>();

    /** Notes an order; reads are none and are passed over. */
    public synchronized void taken(long request, String operation, OperationCall call, String tenant) {
        if (call.binding().effect() != Effect.READ) {
            orders.add(new Order(
                    orders.size() + 1L,
                    request,
                    call.now(),
                    operation,
                    call.binding().reference(),
                    call.binding().effect(),
                    call.parameters(),
                    call.caller(),
                    tenant));
        }
    }

    /** The orders, oldest first. */
    public synchronized List<Order> all() {
        return List.copyOf(orders);
    }

    /** The orders of one operation, by its name or the reference of its binding, oldest first. */
    public synchronized List<Order> of(String operation) {
        return orders.stream()
                .filter(order -> operation.equals(order.operation()) || operation.equals(order.reference()))
                .toList();
    }

    /** The orders that moved or committed money, oldest first. */
    public synchronized List<Order> money() {
        return orders.stream().filter(order -> order.effect() == Effect.MONEY).toList();
    }

    /** Deletes all orders and resets the count. */
    public synchronized void reset() {
        orders.clear();
    }
}
