// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.record;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import io.github.camelupwork.catalog.Effect;
import io.github.camelupwork.simulator.operation.OperationCall;

/** Every order that was taken, in the order of taking: what a test asks how often something really happened. */
public final class OrderLog {

    private final List<Order> orders = new ArrayList<>();
    private volatile Consumer<Order> watcher = order -> {};

    /** Notes an order; reads are none and are passed over. */
    public void taken(long request, String operation, OperationCall call, String tenant) {
        if (call.binding().effect() != Effect.READ) {
            watcher.accept(add(request, operation, call, tenant));
        }
    }

    private synchronized Order add(long request, String operation, OperationCall call, String tenant) {
        Order order = new Order(
                orders.size() + 1L,
                request,
                call.now(),
                operation,
                call.binding().reference(),
                call.binding().effect(),
                call.parameters(),
                call.caller(),
                tenant);
        orders.add(order);
        return order;
    }

    /** Tells somebody of each order after it was noted. */
    public void onTaken(Consumer<Order> listener) {
        watcher = listener;
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
