// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer.source;

import java.util.ArrayList;
import java.util.List;

import io.github.camelupwork.consumer.position.Item;
import io.github.camelupwork.consumer.position.PositionKeeper;

/** Keeps what is handed over; each item is done at once, unless it is told to fail. */
final class TestOutlet implements Outlet {

    final List<Item> handed = new ArrayList<>();
    final List<String> failing = new ArrayList<>();
    boolean answered;
    private final PositionKeeper keeper;
    private final int most;
    private int room;
    final List<Integer> batches = new ArrayList<>();
    int batch = MOST_HELD;

    TestOutlet(PositionKeeper keeper, int most) {
        this.keeper = keeper;
        this.most = most;
        this.room = most;
    }

    /** As a new poll begins. */
    TestOutlet fresh() {
        room = most;
        return this;
    }

    List<String> identities() {
        return handed.stream().map(Item::identity).toList();
    }

    List<String> events() {
        return handed.stream().map(Item::event).toList();
    }

    @Override
    public int remainingCapacity() {
        return room;
    }

    @Override
    public void answered() {
        answered = true;
    }

    @Override
    public int batch() {
        return batch;
    }

    @Override
    public int hand(List<Item> items) {
        batches.add(items.size());
        handed.addAll(items);
        room -= items.size();
        for (Item item : items) {
            if (failing.contains(item.identity())) {
                keeper.failed(List.of(item));
            } else {
                keeper.done(List.of(item));
            }
        }
        return items.size();
    }
}
