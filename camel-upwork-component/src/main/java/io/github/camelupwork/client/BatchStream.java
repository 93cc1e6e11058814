// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Hands the items of a stream on in lists, so that a route has an exchange for many of them. Where the stream breaks off, what
 * was read before comes first, as a shorter list.
 *
 * @param <T> the type of an item
 */
public final class BatchStream<T> extends ItemStream<List<T>> {

    /** A list gets room for more when they come. */
    private static final int ROOM = 1000;

    private final ItemStream<T> items;
    private final int size;

    /** @param size the most items of a list */
    public BatchStream(ItemStream<T> items, int size) {
        this.items = items;
        this.size = size;
    }

    @Override
    protected boolean isThere() {
        return items.hasNext();
    }

    @Override
    protected List<T> take() {
        List<T> batch = new ArrayList<>(Math.min(size, ROOM));
        batch.add(items.next());
        while (batch.size() < size && items.hasItem()) {
            batch.add(items.next());
        }
        return batch;
    }

    @Override
    protected void release() throws IOException {
        items.close();
    }
}
